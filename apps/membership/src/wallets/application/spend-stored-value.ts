import { defineRefusals } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { WalletsPorts } from './ports';
import {
  moveFor,
  readStoredValue,
  runningMemberOf,
  runningRefusals,
  storedValueRefusals,
} from './wallet-command';

/** Pays for something with stored value (rulebook MEM-09); never with more than there is. */
export const spendStoredValue = command<WalletsPorts>()({
  name: 'walletSpend',
  refusals: defineRefusals({ ...storedValueRefusals.texts, ...runningRefusals.texts }),
  read: readStoredValue,
  async work(ports, draft, caller) {
    const found = await runningMemberOf(ports, draft.membershipId, caller);
    return found.ok ? moveFor(ports, found.value, 'SPENT', draft) : found;
  },
});
