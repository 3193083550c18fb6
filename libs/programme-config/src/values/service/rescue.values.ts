import { code, days, money } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** Rescue on the road (rulebook SVC-14): what a kilometre costs, who bears free ones, how far the roster reaches. */
export const rescue = {
  towingKmPriceMinor: parameter(money(['拖车每公里价格', 'Price of a kilometre of towing']), 1_000),
  rescueBearingDepartment: parameter(
    code(['免费救援的承担部门', 'Department that bears free rescues']),
    'SERVICE',
  ),
  rescueRosterDaysAhead: parameter(
    days(['值班表须提前排定的天数', 'Days ahead that the roster must cover'], { min: 1, max: 62 }),
    7,
  ),
};
