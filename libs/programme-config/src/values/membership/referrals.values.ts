import { days } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** Introducing customers (rulebook MEM-10). */
export const referrals = {
  referralDays: parameter(
    days(['推荐有效的天数', 'Days within which an introduced customer must buy'], { min: 1 }),
    180,
  ),
};
