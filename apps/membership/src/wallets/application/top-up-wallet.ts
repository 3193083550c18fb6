import { defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { churnDay } from '../domain/wallet';
import type { WalletsPorts } from './ports';
import {
  moveFor,
  readStoredValue,
  runningMemberOf,
  runningRefusals,
  storedValueRefusals,
  type MemberAtDealer,
} from './wallet-command';

export const receiptRefusals = defineRefusals({
  RECEIPT_ALREADY_BOOKED: { zh: '该收据已充值入账。', en: 'The money of this receipt was paid in already.' },
});
const refusals = defineRefusals({
  ...storedValueRefusals.texts,
  ...runningRefusals.texts,
  ...receiptRefusals.texts,
});

/**
 * Pays money of a member in (rulebook MEM-09); a receipt does so once. Where the wallet has stood empty for so long
 * that the membership has lapsed, the member comes back by another step, whether or not the lapse is written yet.
 */
export const topUpWallet = command<WalletsPorts>()({
  name: 'walletTopUp',
  refusals,
  read: readStoredValue,
  async work(ports, draft, caller) {
    const found = await runningMemberOf(ports, draft.membershipId, caller);
    if (!found.ok) return found;
    if (await ports.wallets.isReceiptKnown(caller.dealerId, draft.source.id))
      return refused(refusals.no('RECEIPT_ALREADY_BOOKED', ['source', 'id']));
    if (await hasChurned(ports, found.value))
      return refused(refusals.no('MEMBERSHIP_NOT_RUNNING', ['membershipId']));
    return moveFor(ports, found.value, 'TOP_UP', draft);
  },
});

async function hasChurned(
  { wallets, walletTermsOn }: WalletsPorts,
  { dealer, today, membership }: MemberAtDealer,
): Promise<boolean> {
  const terms = walletTermsOn(dealer, today);
  if (terms.clubSystem !== 'STORED_VALUE') return false;
  const { emptySince } = await wallets.lock(membership, membership.card.activatedOn);
  const churnsOn = churnDay(emptySince, terms);
  return churnsOn !== null && churnsOn <= today;
}
