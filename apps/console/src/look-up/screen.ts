import { isStaff } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'look-up',
  title: { zh: '客户查询', en: 'Customer look-up' },
  for: isStaff,
  page: () => import('./page'),
};
