import { accepted, businessDayOf, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { negated, packageUseRefusals, type PackageBooks, usedFact, useNextSet } from '../../packages';
import type { RefundPorts } from './ports';

/** What using a set of a package on an order needs. */
export interface UsePackagePorts
  extends
    Pick<RefundPorts, 'dealer' | 'lockOrder' | 'ids'>,
    Pick<PackageBooks, 'lockPackage' | 'usesOf' | 'writePackage' | 'writePackageUse'> {}

export interface UsePackageInput {
  readonly packageId: string;
  readonly repairOrderId: string;
}

/**
 * Uses the next set of a prepaid package on an order, which releases its part of the liability (rulebook SVC-08); once
 * per order, and never after the package was given back, however many try at the same moment.
 */
export const usePackage = command<UsePackagePorts>()({
  name: 'packageUse',
  refusals: packageUseRefusals,
  async work(ports, { packageId, repairOrderId }: UsePackageInput, { now, traceId, staffMemberId }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(packageUseRefusals.no('DEALER_NOT_FOUND', []));
    const order = await ports.lockOrder(repairOrderId);
    const locked = await ports.lockPackage(packageId);
    const earlier = (await ports.usesOf([packageId])).get(packageId) ?? [];
    const decided = useNextSet(locked, order, earlier);
    if (!decided.ok) return decided;
    const { sold, set } = decided.value;
    const usedOn = order?.businessDay ?? sold.soldOn;
    const { dealerId } = sold;
    const use = {
      id: ports.ids('pku'),
      dealerId,
      packageId,
      setNumber: set.setNumber,
      repairOrderId,
      usedOn,
      usedAt: now,
      released: set.price,
      usedById: staffMemberId,
      traceId,
    };
    const moved = negated({ oilMillilitres: set.oilMillilitres, filters: set.filters, amount: set.price });
    const movement = {
      id: ports.ids('pkm'),
      dealerId,
      packageId,
      movedOn: businessDayOf(now, dealer.timeZone),
      kind: 'USED' as const,
    };
    await ports.writePackage(sold, { ...movement, ...moved });
    await ports.writePackageUse(use);
    return accepted({
      answer: { packageId },
      written: sold,
      facts: [usedFact(sold, use, set, dealer)],
    });
  },
});
