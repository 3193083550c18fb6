import type { CodeNames } from '@autoclub/programme-config';
import type { Connection, Language, PageRequest } from '@autoclub/subgraph-kit';
import { presentPage } from '@autoclub/subgraph-kit';
import type { CallBack } from '../domain/call-back';
import type { HeldGift } from '../domain/held-gift';
import type { CallBackType, HeldGiftType } from './call-back.type';

/** Pure mappings from the domain to the graph. */

export function presentCallBack(callBack: CallBack): CallBackType {
  const { dealerId, customerId, membershipId, staffMemberId, ...shown } = callBack;
  return {
    ...shown,
    customer: { id: customerId },
    membership: membershipId === null ? null : { id: membershipId },
    staffMember: { id: staffMemberId },
    dealer: { id: dealerId },
  };
}

export function presentCallBacks(rows: readonly CallBack[], page: PageRequest): Connection<CallBackType> {
  return presentPage(rows, page, {
    node: presentCallBack,
    cursor: ({ calledAt, id }) => [calledAt.toISOString(), id],
  });
}

export function presentHeldGift(gift: HeldGift, packs: CodeNames, language: Language): HeldGiftType {
  const { id, packCode, state, heldOn, releasedOn } = gift;
  return { id, packCode, packName: packs.get(packCode)?.[language] ?? packCode, state, heldOn, releasedOn };
}
