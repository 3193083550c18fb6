import { accepted, businessDayOf, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command, doerOf } from '@autoclub/use-cases';
import type { CallBack } from '../domain/call-back';
import { branchRefusals, decideCallBack } from '../domain/decide-call-back';
import type { Said } from '../domain/decide-call-back';
import { recordedFact } from './call-back-facts';
import type { CallBackPorts } from './ports';

export interface RecordCallBackInput extends Said {
  readonly customerId: string;
  /** Who called, as the dealer's system names them; null for a person, who is the caller. */
  readonly staffMemberId: string | null;
}

const refusals = defineRefusals({
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'STAFF_MEMBER_NOT_FOUND',
    'ANOTHER_PERSON_NAMED',
  ),
  ...branchRefusals.texts,
  CALLER_REQUIRED: { zh: '须注明由哪位员工致电。', en: 'Name the member of staff who called.' },
  GIFT_PACK_UNKNOWN: { zh: '当前方案中没有该礼包。', en: 'The programme in force has no such pack.' },
});

/**
 * Records a call to a customer who stayed away (rulebook ACT-10). For one for whom it is too early the current gift is
 * held until the next visit; one that is held already stays.
 */
export const recordCallBack = command<CallBackPorts>()({
  name: 'callBackRecord',
  refusals,
  work: async ({ network, callBacks, programmes, ids }, input: RecordCallBackInput, caller) => {
    const dealer = await network.dealer(caller.dealerId);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND'));
    if (!(await network.isCustomer(dealer.id, input.customerId)))
      return refused(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    const staffMemberId = doerOf(caller, input.staffMemberId);
    if (staffMemberId === undefined) return refused(refusals.no('ANOTHER_PERSON_NAMED', ['staffMemberId']));
    if (staffMemberId === null) return refused(refusals.no('CALLER_REQUIRED', ['staffMemberId']));
    if (input.staffMemberId !== null && !(await network.isStaffMember(dealer.id, input.staffMemberId)))
      return refused(refusals.no('STAFF_MEMBER_NOT_FOUND', ['staffMemberId']));
    const calledOn = businessDayOf(caller.now, dealer.timeZone);
    const { activities: rules, service } = programmes.inForce(
      { dealerId: dealer.id, regionId: dealer.regionId },
      calledOn,
    ).values;
    const branch = decideCallBack(input, rules, calledOn);
    if (!branch.ok) return branch;
    const packCode = input.giftPackCode ?? rules.callBackPackCode;
    const isKept = branch.value.action === 'KEEP_GIFT';
    if (isKept && !service.couponPacks.some(({ code }) => code === packCode))
      return refused(refusals.no('GIFT_PACK_UNKNOWN', ['giftPackCode']));
    const { outcome, reason, servicedAt, customerId } = input;
    const { now: calledAt, traceId } = caller;
    const id = ids('cbk');
    const gift = {
      id: ids('gft'),
      dealerId: dealer.id,
      customerId,
      callBackId: id,
      packCode,
      state: 'HELD' as const,
      heldAt: calledAt,
      heldOn: calledOn,
      heldById: staffMemberId,
      releasedOn: null,
      repairOrderId: null,
      traceId,
    };
    const callBack: CallBack = {
      id,
      dealerId: dealer.id,
      customerId,
      membershipId: await network.membershipInForce(dealer.id, customerId, calledOn),
      outcome,
      reason,
      servicedAt,
      ...branch.value,
      heldGiftId: isKept ? (await callBacks.hold(gift)).id : null,
      calledAt,
      calledOn,
      staffMemberId,
      traceId,
    };
    await callBacks.save(callBack);
    const facts = [recordedFact(callBack, { dealerId: dealer.id, regionId: dealer.regionId })];
    return accepted({ answer: { id }, written: callBack, facts });
  },
});
