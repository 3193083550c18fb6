import { code, decimal, listOf, orNone, people } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** What a region or the OEM may see of a dealer's customers (rulebook ANA-08), and what figures are to reach (ANA-04). */
export const figures = {
  suppressBelow: parameter(
    people(['不显示的最小人数', 'Groups with fewer people are not shown'], { min: 1 }),
    5,
  ),
  kpiGoals: parameter(
    listOf(['指标目标', 'What figures are to reach, in the unit of each'], {
      kpi: code(['指标', 'Figure']),
      target: orNone(decimal(['目标值；空为未定', 'Value to reach; none when not agreed'])),
      excellent: orNone(
        decimal(['优秀值；空为未定', 'Value that counts as excellent; none when not agreed']),
      ),
    }),
    [],
  ),
};
