import { group, money, months, share, times } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const loyalty = {
  spendMinor: money(['年消费额', 'Spend in a year']),
  visits: times(['年进厂次数', 'Visits in a year']),
};

/** The bounds of the customer classes and their planned mix (rulebook ANA-01, ANA-02). */
export const classes = {
  loyal: parameter(group(['忠诚客户下限', 'Least of a loyal customer'], loyalty), {
    spendMinor: 400_000,
    visits: 4,
  }),
  fairlyLoyal: parameter(group(['较忠诚客户下限', 'Least of a fairly loyal customer'], loyalty), {
    spendMinor: 200_000,
    visits: 2,
  }),
  inactiveMonths: parameter(months(['未进厂即休眠', 'Without a visit: inactive'], { min: 1 }), 3),
  lostMonths: parameter(months(['未进厂即流失', 'Without a visit: lost'], { min: 1 }), 6),
  newCarMonths: parameter(months(['购车后视为新车', 'After the purchase: a new car']), 6),
  frequencyA: parameter(times(['A 类年进厂次数', 'Visits a year of class A'], { min: 1 }), 4),
  frequencyB: parameter(times(['B 类年进厂次数', 'Visits a year of class B'], { min: 1 }), 2),
  potentialAMonths: parameter(
    months(['潜在 A 类的购车期限', 'After the purchase: potential class A'], { min: 1 }),
    12,
  ),
  plannedMixBp: parameter(
    group(['计划客户结构', 'Planned mix of classes'], {
      loyal: share(['忠诚客户占比', 'Share of loyal customers']),
      general: share(['一般客户占比', 'Share of general customers']),
      inactive: share(['休眠客户占比', 'Share of inactive customers']),
      lost: share(['流失客户占比', 'Share of lost customers']),
    }),
    { loyal: 5_000, general: 3_000, inactive: 1_500, lost: 500 },
  ),
};
