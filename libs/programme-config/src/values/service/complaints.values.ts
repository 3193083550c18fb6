import { days, group, hours } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** Complaints (rulebook SVC-15). The working days are defaults; the hours of a request made on line are the rule's. */
export const complaints = {
  complaintDueDays: parameter(
    group(['投诉处理期限（营业日）', 'Working days within which a complaint is resolved'], {
      LOW: days(['轻微', 'Low'], { min: 1, max: 30 }),
      MEDIUM: days(['一般', 'Medium'], { min: 1, max: 30 }),
      HIGH: days(['严重', 'High'], { min: 1, max: 30 }),
    }),
    { LOW: 3, MEDIUM: 2, HIGH: 1 },
  ),
  onlineRequestHours: parameter(
    hours(['会员线上诉求的处理小时数', 'Hours within which a request made on line is handled'], {
      min: 1,
      max: 240,
    }),
    24,
  ),
  complaintEscalationDays: parameter(
    days(
      ['逾期多少营业日后升级至店总', 'Working days after the deadline until the store manager is in charge'],
      {
        min: 1,
        max: 30,
      },
    ),
    1,
  ),
};
