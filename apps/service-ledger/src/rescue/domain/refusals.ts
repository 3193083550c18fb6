import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';
import { usabilityRefusals } from '../../coupons';
import { entitlementUseRefusals } from '../../entitlements';

/** Why no rescue is opened (rulebook SVC-14). */
export const callRefusals = defineRefusals(
  commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'VEHICLE_NOT_FOUND'),
);

/** Why a rescue does not take a step. */
export const stepRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'STAFF_MEMBER_NOT_FOUND'),
  RESCUE_NOT_FOUND: { zh: '未找到该救援。', en: 'There is no such rescue.' },
  RESCUE_STATUS_WRONG: {
    zh: '救援目前为“{status}”，不能执行此操作。',
    en: 'The rescue is "{status}" now, so this cannot be done.',
  },
  RESPONDERS_MISSING: {
    zh: '请指定 1 至 {max} 名救援人员，且不重复。',
    en: 'Name 1 to {max} responders, each once.',
  },
});

/** Why a rescue is not closed. */
export const closeRescueRefusals = defineRefusals({
  ...entitlementUseRefusals.texts,
  ...usabilityRefusals.texts,
  ...commonRefusals.pick('NUMBER_OUT_OF_RANGE', 'DEALER_NOT_FOUND', 'REPAIR_ORDER_NOT_FOUND'),
  ...stepRefusals.pick('RESCUE_NOT_FOUND', 'RESCUE_STATUS_WRONG'),
  OUTCOME_DOES_NOT_FIT: {
    zh: '到达现场后只能以修复或拖车结束，未到达只能取消。',
    en: 'Who is on site repairs or tows; what nobody has reached is called off.',
  },
  COUPON_NOT_A_TOW: { zh: '该券不是拖车券。', en: 'The coupon is not one for a tow.' },
  NOTHING_TOWED: { zh: '只有拖车才有里程。', en: 'Only a tow has kilometres.' },
  ORDER_OF_ANOTHER_VEHICLE: { zh: '该维修单属于另一辆车。', en: 'The order is of another vehicle.' },
});

/** Why no roster is planned. */
export const rosterRefusals = defineRefusals({
  ...commonRefusals.pick('DATE_OUT_OF_RANGE', 'PERIOD_INVALID', 'DEALER_NOT_FOUND', 'STAFF_MEMBER_NOT_FOUND'),
  ROSTER_TOO_LONG: { zh: '一次最多排 {most} 天。', en: 'At most {most} days are planned at once.' },
  TOO_MANY_SHIFTS: { zh: '一次最多 {max} 个班次。', en: 'There may be at most {max} shifts.' },
  TIME_INVALID: {
    zh: '时间须为“时:分”。',
    en: 'A time of day is written as hours and minutes, such as 08:00.',
  },
  SHIFT_INVALID: { zh: '班次须在开始之后结束。', en: 'A shift must end after it begins.' },
  SHIFT_OUTSIDE: { zh: '班次不在所排日期内。', en: 'The shift lies outside the planned days.' },
  ROSTER_BEGUN: { zh: '只能排今天及以后的班。', en: 'Only today and later days can be planned.' },
  ROSTER_GAP: {
    zh: '{from} 至 {to} 无人值班。',
    en: 'Nobody is on duty from {from} to {to}.',
  },
});

export type CloseRefusal = RefusalOf<typeof closeRescueRefusals>;
export type RosterRefusal = RefusalOf<typeof rosterRefusals>;
