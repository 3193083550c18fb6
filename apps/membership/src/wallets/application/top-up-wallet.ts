import { defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { WalletsPorts } from './ports';
import {
  moveFor,
  readStoredValue,
  runningMemberOf,
  runningRefusals,
  storedValueRefusals,
} from './wallet-command';

export const receiptRefusals = defineRefusals({
  RECEIPT_ALREADY_BOOKED: { zh: '该收据已充值入账。', en: 'The money of this receipt was paid in already.' },
});
const refusals = defineRefusals({
  ...storedValueRefusals.texts,
  ...runningRefusals.texts,
  ...receiptRefusals.texts,
});

/** Pays money of a member in (rulebook MEM-09); a receipt does so once. */
export const topUpWallet = command<WalletsPorts>()({
  name: 'walletTopUp',
  refusals,
  read: readStoredValue,
  async work(ports, draft, caller) {
    const found = await runningMemberOf(ports, draft.membershipId, caller);
    if (!found.ok) return found;
    if (await ports.wallets.isReceiptKnown(caller.dealerId, draft.source.id))
      return refused(refusals.no('RECEIPT_ALREADY_BOOKED', ['source', 'id']));
    return moveFor(ports, found.value, 'TOP_UP', draft);
  },
});
