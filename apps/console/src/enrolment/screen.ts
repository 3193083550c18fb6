import { isStaff } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'enrolment',
  title: { zh: '入会与车辆', en: 'Enrolment and cars' },
  for: isStaff,
  page: () => import('./page'),
};
