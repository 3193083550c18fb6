import { days } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** The lists of the staff (rulebook ACT-14). */
export const nextActions = {
  lostCustomerCallDays: parameter(
    days(['即将流失客户须在多少天内联系', 'Days in which a customer about to be lost is called'], {
      min: 1,
      max: 60,
    }),
    7,
  ),
};
