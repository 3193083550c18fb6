import { localDate } from '@autoclub/domain-kit';
import type {
  ContributionFact,
  FeeFact,
  MaintenanceReviewFact,
  OrderFact,
  PointsFact,
  ReferralFact,
} from '../../src/tiers/domain/tier-fact';

const on = (day: string) => ({ businessDay: localDate(day), day: localDate(day) });

/** A posting after which the counter stands at `qualifyingPoints`; fact and posting are of the same day. */
export function posting(sequence: number, qualifyingPoints: number, day = '2026-11-21'): PointsFact {
  return { kind: 'POINTS_ENTRY', id: `pte_${sequence}`, sequence, qualifyingPoints, ...on(day) };
}

/** A settled general repair of one car, paid by the customer with so many yuan of labour. */
export function order(id: string, day: string, yuan: number, overrides: Partial<OrderFact> = {}): OrderFact {
  return {
    kind: 'REPAIR_ORDER',
    id,
    sequence: 1,
    orderKind: 'GENERAL_REPAIR',
    vehicleId: 'veh_1',
    mileageKm: null,
    paidMinor: { LABOUR: Math.round(yuan * 100) },
    isVisit: true,
    ...on(day),
    ...overrides,
  };
}

/** An order as it stands after a refund on a later day. */
export function refunded(before: OrderFact, day: string, yuan: number): OrderFact {
  const paidMinor = { LABOUR: Math.round(yuan * 100) };
  return { ...before, sequence: before.sequence + 1, day: localDate(day), paidMinor, isVisit: yuan > 0 };
}

/** A visit for periodic maintenance. */
export function service(id: string, day: string, mileageKm: number | null = null): OrderFact {
  return order(id, day, 500, { orderKind: 'PERIODIC_MAINTENANCE', mileageKm });
}

export function referral(id: string, day: string): ReferralFact {
  return { kind: 'REFERRAL', id, sequence: 1, ...on(day) };
}

export function contribution(day: string, tier = 'GOLD'): ContributionFact {
  return { kind: 'SPECIAL_CONTRIBUTION', id: 'spc_1', sequence: 1, tier, reason: '组织车友会', ...on(day) };
}

export function feePaid(day: string, tier = 'SILVER'): FeeFact {
  return { kind: 'FEE', id: 'upg_1', sequence: 1, tier, paidMinor: 28_000, ...on(day) };
}

/** A look at the maintenance of a car that was bought on a day. */
export function review(day: string, purchasedOn = '2024-06-01'): MaintenanceReviewFact {
  const cars = [{ vehicleId: 'veh_1', purchasedOn: localDate(purchasedOn) }];
  return { kind: 'MAINTENANCE_REVIEW', id: `upg_${day}`, sequence: 1, cars, ...on(day) };
}
