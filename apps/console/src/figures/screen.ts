import { isAnalyst, isStaff } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'figures',
  title: { zh: '经营总览', en: 'Figures' },
  for: (viewer) => isAnalyst(viewer) || isStaff(viewer),
  page: () => import('./page'),
};
