import { isClubManager, isOemAnalyst } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'economics',
  title: { zh: '积分与经营', en: 'Economics' },
  for: (viewer) => isClubManager(viewer) || isOemAnalyst(viewer),
  page: () => import('./page'),
};
