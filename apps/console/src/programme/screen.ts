import { isClubManager, isOemAnalyst } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'programme',
  title: { zh: '会员方案', en: 'Programme' },
  for: (viewer) => isClubManager(viewer) || isOemAnalyst(viewer),
  page: () => import('./page'),
};
