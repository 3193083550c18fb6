import { days, share, times } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** Follow-up calls (rulebook SVC-16). That every member is called is the rule; the other numbers are defaults. */
export const followUp = {
  followUpSampleBp: parameter(
    share(['非会员回访抽样比例', 'Share of the orders of those who are no members that is called']),
    2_000,
  ),
  followUpAfterDays: parameter(
    days(['结算后多少天回访', 'Days after the settlement on which the call is due'], { max: 60 }),
    3,
  ),
  followUpListedDays: parameter(
    days(['结算多少天后不再列入回访', 'Days after which an order that comes late is called no more'], {
      min: 1,
      max: 366,
    }),
    30,
  ),
  followUpAttempts: parameter(
    times(['联系多少次未果即结束', 'Attempts after which nobody is tried any more'], { min: 1, max: 20 }),
    3,
  ),
};
