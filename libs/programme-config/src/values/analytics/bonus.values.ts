import { group, money, share, times } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** The bonus of customer managers (rulebook ANA-03); quota and base ticket are the dealer's own. */
export const bonus = {
  bonusSatisfactionAbove: parameter(times(['满意度须高于', 'Satisfaction above'], { max: 10 }), 9),
  bonusShareBp: parameter(
    group(['有季度消费的客户占比', 'Share of customers with spend in the quarter'], {
      full: share(['全额奖金', 'Full quota']),
      half: share(['减半奖金', 'Half quota']),
    }),
    { full: 9_000, half: 8_000 },
  ),
  bonusQuota: parameter(
    group(['客户定额', 'Quota of a customer'], {
      fullMinor: money(['全额', 'Full']),
      halfMinor: money(['减半', 'Half']),
    }),
    { fullMinor: 2_000, halfMinor: 1_000 },
  ),
  bonusBaseTicketMinor: parameter(money(['基准客单价', 'Base ticket'], { min: 1 }), 110_000),
};
