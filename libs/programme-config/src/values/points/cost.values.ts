import { money } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** What points cost the club where nothing has been redeemed yet (rulebook PTS-10). */
export const cost = {
  pointCostMinor: parameter(money(['每积分成本', 'Cost of a point']), 100),
};
