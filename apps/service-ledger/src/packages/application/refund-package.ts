import { accepted, businessDayOf, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { negated } from '../domain/liability';
import { owedOf, refundOf } from '../domain/prepaid-package';
import { packageRefundRefusals } from '../domain/refusals';
import { refundedFacts } from './package-facts';
import type { RefundPackagePorts } from './ports';

const MAX_REASON = 500;

/**
 * Takes a package back: what was paid less its uses is returned, and nothing of it is owed any more (rulebook SVC-08).
 * At which price the uses are kept is what the programme said on the day of the sale.
 */
export const refundPackage = command<RefundPackagePorts>()({
  name: 'packageRefund',
  refusals: packageRefundRefusals,
  read: ({ packageId, reason }: { readonly packageId: string; readonly reason: string }) => {
    const checks = new InputChecks(packageRefundRefusals);
    return checks.complete({ packageId, reason: checks.text(reason, ['reason'], MAX_REASON) });
  },
  async work(ports, { packageId, reason }, { now, staffMemberId }) {
    const { no } = packageRefundRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const sold = await ports.lockPackage(packageId);
    if (!sold) return refused(no('PACKAGE_NOT_FOUND', ['packageId']));
    if (sold.refund) return refused(no('PACKAGE_REFUNDED', ['packageId']));
    const { sets: left, ...owed } = owedOf(sold);
    if (left === 0) return refused(no('PACKAGE_USED_UP', ['packageId']));
    const { usesCounted } = ports.packages(dealer, sold.soldOn);
    const refundedOn = businessDayOf(now, dealer.timeZone);
    const refund = {
      id: ports.ids('rfd'),
      refundedOn,
      amount: refundOf(sold, usesCounted),
      usesCounted,
      reason,
      refundedById: staffMemberId,
    };
    const given = { ...sold, refund, version: sold.version + 1 };
    const { dealerId } = sold;
    const movement = {
      id: ports.ids('pkm'),
      dealerId,
      packageId,
      movedOn: refundedOn,
      kind: 'REFUNDED' as const,
    };
    await ports.writePackage(given, { ...movement, ...negated(owed) });
    return accepted({ answer: { packageId }, written: given, facts: refundedFacts(given, dealer) });
  },
});
