import { isOperator } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'operation',
  title: { zh: '平台运行', en: 'Operation' },
  for: isOperator,
  page: () => import('./page'),
};
