import { code, days } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** Calls to customers who stayed away (rulebook ACT-10). The branches are the rule; the numbers are defaults. */
export const callBacks = {
  callBackPackCode: parameter(
    code(['召回时保留的礼包', 'Pack that is kept for a customer who was called']),
    'LOST_CUSTOMER_CALL_BACK',
  ),
  callBackRetryDays: parameter(
    days(['未接通后多少天再联系', 'Days after which one who was not reached is tried again'], {
      min: 1,
      max: 60,
    }),
    3,
  ),
  callBackTooEarlyDays: parameter(
    days(['称时间过早者多少天后再联系', 'Days after which one for whom it was too early is called again'], {
      min: 1,
      max: 366,
    }),
    30,
  ),
  callBackActionDays: parameter(
    days(['上门、接送或预约须在多少天内落实', 'Days in which a visit, a pick-up or a booking is arranged'], {
      min: 1,
      max: 60,
    }),
    7,
  ),
};
