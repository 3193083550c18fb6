import type { CodeNames } from '@autoclub/programme-config';
import { type Language, presentMoney } from '@autoclub/subgraph-kit';
import { type PackageCount, type Quantities, varianceOf } from '../domain/liability';
import {
  owedOf,
  paidFor,
  type PrepaidPackage as PackageState,
  remainingPaid,
} from '../domain/prepaid-package';
import type { PackageUse as UseState } from '../domain/use-package';
import type { PackageMonth, PackageQuantities, PackageUse, PrepaidPackage } from './package.type';

/** A package as the graph shows it. */
export function presentPackage(sold: PackageState, names: CodeNames, language: Language): PrepaidPackage {
  const { sets, refund, customerId, membershipId, vehicleId, soldById, ...rest } = sold;
  const { sets: remainingSets, ...owed } = owedOf(sold);
  return {
    ...rest,
    name: names.get(sold.definitionCode)?.[language] ?? sold.definitionCode,
    paidAmount: presentMoney(paidFor(sold)),
    remainingPaidAmount: presentMoney(remainingPaid(sold)),
    sets: sets.map(({ list, price, ...set }) => ({
      ...set,
      listAmount: presentMoney(list),
      priceAmount: presentMoney(price),
    })),
    remainingSets,
    owed: presentQuantities(owed),
    refund: refund && {
      ...refund,
      amount: presentMoney(refund.amount),
      refundedBy: keyOf(refund.refundedById),
    },
    customer: { id: customerId },
    membership: keyOf(membershipId),
    vehicle: keyOf(vehicleId),
    soldBy: keyOf(soldById),
  };
}

export function presentUse({ released, usedById, ...use }: UseState): PackageUse {
  return { ...use, releasedAmount: presentMoney(released), usedBy: keyOf(usedById) };
}

export function presentQuantities({ amount, ...quantities }: Quantities): PackageQuantities {
  return { ...quantities, amount: presentMoney(amount) };
}

/** A month with its count, if there is one. */
export function presentMonth(
  month: string,
  booked: Quantities,
  count: PackageCount | undefined,
): PackageMonth {
  return {
    month,
    booked: presentQuantities(booked),
    counted: count ? presentQuantities(count.counted) : null,
    variance: count ? presentQuantities(varianceOf(count)) : null,
  };
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
