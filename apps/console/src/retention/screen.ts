import { isAnalyst, isClubManager } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'retention',
  title: { zh: '客户留存', en: 'Retention' },
  for: (viewer) => isAnalyst(viewer) || isClubManager(viewer),
  page: () => import('./page'),
};
