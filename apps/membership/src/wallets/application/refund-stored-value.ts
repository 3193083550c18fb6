import { defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { WalletsPorts } from './ports';
import { memberOf, moveFor, readStoredValue, storedValueRefusals } from './wallet-command';

const refusals = defineRefusals({
  ...storedValueRefusals.texts,
  REFUND_ENDS_MEMBERSHIP: {
    zh: '退回全部储值即退出俱乐部，请办理退会。',
    en: 'Taking all of the stored value back ends the membership here; let the member leave instead.',
  },
});

/**
 * Gives stored value back (rulebook MEM-09), also when the membership has ended. Where fee and stored value go
 * together, a running member who asks for all of it leaves the club (MEM-08), which is a step of its own.
 */
export const refundStoredValue = command<WalletsPorts>()({
  name: 'walletRefund',
  refusals,
  read: readStoredValue,
  async work(ports, draft, caller) {
    const found = await memberOf(ports, draft.membershipId, caller);
    if (!found.ok) return found;
    const { dealer, today, membership } = found.value;
    const moved = await moveFor(ports, found.value, 'REFUNDED', draft);
    if (!moved.ok) return moved;
    const { clubSystem } = ports.walletTermsOn(dealer, today);
    const isAll = moved.value.written.wallet.balance.amountMinor === 0;
    if (isAll && membership.status === 'ACTIVE' && clubSystem === 'FEE_AND_STORED_VALUE')
      return refused(refusals.no('REFUND_ENDS_MEMBERSHIP', ['amount']));
    return moved;
  },
});
