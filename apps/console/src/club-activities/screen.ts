import { isClubManager } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'club-activities',
  title: { zh: '活动与营销', en: 'Activities and campaigns' },
  for: isClubManager,
  page: () => import('./page'),
};
