import { people } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** What a region or the OEM may see of a dealer's customers (rulebook ANA-08). */
export const figures = {
  suppressBelow: parameter(
    people(['不显示的最小人数', 'Groups with fewer people are not shown'], { min: 1 }),
    5,
  ),
};
