import { isClubManager, isOemAnalyst, isOperator } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'programme',
  title: { zh: '会员方案', en: 'Programme' },
  // The operator of the platform writes down what the OEM and the regions decide.
  for: (viewer) => isClubManager(viewer) || isOemAnalyst(viewer) || isOperator(viewer),
  page: () => import('./page'),
};
