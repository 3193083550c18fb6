import { isStaff } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'orders',
  title: { zh: '结算与兑换', en: 'Settle and redeem' },
  for: isStaff,
  page: () => import('./page'),
};
