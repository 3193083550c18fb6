import { points, times } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** Adjustments by hand, and what of them a second person decides (rulebook PTS-08, PTS-15). */
export const adjustments = {
  adjustmentApprovalPoints: parameter(
    points(['无需复核的手工调整积分上限', 'Points up to which an adjustment needs no second person']),
    500,
  ),
  staffCreditsPerDay: parameter(
    times(['一名员工每日无需复核的加分次数', 'Credits a day that one person gives without a second one']),
    10,
  ),
  cardsPerPhone: parameter(
    times(['一个电话无需复核的会员卡数', 'Cards on one phone that credits need no second person for'], {
      min: 1,
    }),
    2,
  ),
};
