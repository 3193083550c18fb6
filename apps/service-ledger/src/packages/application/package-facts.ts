import { formatMoney, type Money } from '@autoclub/domain-kit';
import { type DataOf, packageRefunded, packageSold, packageUsed } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import {
  owedOf,
  type PackageSet,
  paidFor,
  type PrepaidPackage,
  remainingPaid,
} from '../domain/prepaid-package';
import type { PackageUse } from '../domain/use-package';

/** What is published of a sale: it earns points now, and not at its uses (rulebook SVC-08). */
export function soldFact(sold: PrepaidPackage, dealer: Dealer): Fact {
  const data = { ...packageState(sold), soldBy: sold.soldById };
  return { contract: packageSold, data, ...ofPackage(sold, dealer) };
}

export function usedFact(sold: PrepaidPackage, use: PackageUse, set: PackageSet, dealer: Dealer): Fact {
  const data = {
    ...packageState(sold),
    packageUseId: use.id,
    repairOrderId: use.repairOrderId,
    usedOn: use.usedOn,
    setNumber: set.setNumber,
    discountBp: set.discountBp,
    releasedAmount: asDecimal(use.released),
    usedOilMillilitres: set.oilMillilitres,
    usedFilters: set.filters,
  };
  return { contract: packageUsed, data, ...ofPackage(sold, dealer) };
}

export function refundedFacts(sold: PrepaidPackage, dealer: Dealer): Fact[] {
  if (!sold.refund) return [];
  const { id: refundId, refundedOn, amount, usesCounted } = sold.refund;
  const data = {
    ...packageState(sold),
    refundId,
    refundedOn,
    refundedAmount: asDecimal(amount),
    usesCounted,
  };
  return [{ contract: packageRefunded, data, ...ofPackage(sold, dealer) }];
}

function ofPackage(
  { version }: PrepaidPackage,
  { id: dealerId, regionId }: Dealer,
): Pick<Fact, 'sequence' | 'home'> {
  return { sequence: version, home: { dealerId, regionId } };
}

function packageState(sold: PrepaidPackage): Omit<DataOf<typeof packageSold>, 'soldBy'> {
  const { id: packageId, dealerId, customerId, membershipId, vehicleId, externalRef } = sold;
  const { kind, definitionCode, soldOn } = sold;
  const [paid, owed] = [paidFor(sold), owedOf(sold)];
  return {
    packageId,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    externalRef,
    kind,
    definitionCode,
    soldOn,
    paidAmount: asDecimal(paid),
    paidWithPointsAmount: asDecimal({ ...paid, amountMinor: 0 }),
    remainingPaidAmount: asDecimal(remainingPaid(sold)),
    soldSets: sold.sets.length,
    remainingSets: owed.sets,
    owedOilMillilitres: owed.oilMillilitres,
    owedFilters: owed.filters,
    owedAmount: asDecimal(owed.amount),
  };
}

function asDecimal(amount: Money): { amount: string; currencyCode: string } {
  return { amount: formatMoney(amount), currencyCode: amount.currency };
}
