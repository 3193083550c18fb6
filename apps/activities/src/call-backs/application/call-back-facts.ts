import { callBackRecorded, giftPromised } from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { CallBack } from '../domain/call-back';
import type { HeldGift } from '../domain/held-gift';

type Home = Fact['home'];

/** What churn is analysed by, and what the list of next actions follows (rulebook ACT-10, ANA-05). */
export function recordedFact(callBack: CallBack, home: Home): Fact {
  const {
    id: callBackId,
    dealerId,
    customerId,
    membershipId,
    outcome,
    reason,
    servicedAt,
    action,
  } = callBack;
  const { heldGiftId, nextContactOn, calledOn, staffMemberId } = callBack;
  const data: DataOf<typeof callBackRecorded> = {
    callBackId,
    dealerId,
    customerId,
    membershipId,
    vehicleId: null,
    campaignId: null,
    outcome,
    reasonCode: reason,
    servicedAt,
    action,
    giftPromiseId: heldGiftId,
    appointmentId: null,
    nextContactOn,
    calledOn,
    staffMemberId,
  };
  return { contract: callBackRecorded, data, sequence: 1, home };
}

/** The promise of a gift that was held until the customer came; the programme of the day of the call has its pack. */
export function releasedFact(gift: HeldGift, membershipId: string | null, home: Home): Fact {
  const data: DataOf<typeof giftPromised> = {
    giftPromiseId: gift.id,
    dealerId: gift.dealerId,
    customerId: gift.customerId,
    membershipId,
    vehicleId: null,
    packCode: gift.packCode,
    cause: { type: 'CALL_BACK', id: gift.callBackId },
    keepUntilNextVisit: false,
    validTo: null,
    promisedOn: gift.heldOn,
    promisedBy: gift.heldById,
  };
  return { contract: giftPromised, data, sequence: 1, home };
}
