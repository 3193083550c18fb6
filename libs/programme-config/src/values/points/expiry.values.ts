import { days, months, orNone } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** The life of points (rulebook PTS-06). */
export const expiry = {
  lotLifeMonths: parameter(
    orNone(months(['积分有效期，空为与卡同寿', 'Life of points; none: as long as the card'], { min: 1 })),
    null,
  ),
  firstExpiryNoticeDays: parameter(
    days(['积分到期首次提醒提前天数', 'Days before points expire: first notice'], { min: 1 }),
    60,
  ),
  secondExpiryNoticeDays: parameter(
    days(['积分到期再次提醒提前天数', 'Days before points expire: second notice'], { min: 1 }),
    30,
  ),
};
