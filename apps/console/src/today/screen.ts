import { isStaff } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'today',
  title: { zh: '今日工作', en: 'Today' },
  for: isStaff,
  page: () => import('./page'),
};
