import { days, months, share, times } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** How often a club holds activities, and what is due after one (rulebook ACT-02, ACT-06, ACT-13). */
export const activities = {
  activityEveryMonths: parameter(
    months(['每隔几个月至少一次活动', 'Months in which there is at least one activity'], { min: 1, max: 12 }),
    2,
  ),
  largeActivitiesPerYear: parameter(times(['每年大型活动次数', 'Large activities a year at least']), 2),
  largeCoverageRate: parameter(
    share(['大型活动的会员覆盖率', 'Share of the members that comes to a large activity at least']),
    1_000,
  ),
  promotionsPerQuarter: parameter(
    times(['每季每类促销次数', 'Promotions of each kind a quarter at least']),
    1,
  ),
  reportWithinDays: parameter(days(['活动报告期限', 'Days until the report of an activity is due']), 7),
  businessWithinDays: parameter(
    days(['活动带来业务的统计天数', 'Days in which business counts as brought by an activity'], { max: 366 }),
    30,
  ),
};
