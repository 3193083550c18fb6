import { localDate, money } from '@autoclub/domain-kit';
import type { Card, Membership } from '../../src/memberships/domain/membership';

/** An application as handed in. */
export function application(overrides: Partial<Membership> = {}): Membership {
  return {
    membershipId: 'mem_1',
    dealerId: 'dlr_1',
    customerId: 'cus_1',
    status: 'SUBMITTED',
    source: 'CAR_PURCHASE',
    referrerMembershipId: null,
    wayIn: 'GIFT_WITH_CAR',
    feePaid: money(0),
    tier: 'BASIC',
    application: { isInsuredHere: false, documents: [], rejectionReason: null },
    card: null,
    qualifyingPoints: 0,
    pointsSequence: 0,
    version: 0,
    ...overrides,
  };
}

/** A running BASIC membership of 2026-03-01. */
export function activeMembership(overrides: Partial<Membership> = {}): Membership & { card: Card } {
  const card: Card = {
    memberNumber: 'SH01-000001',
    activatedOn: localDate('2026-03-01'),
    joinedTier: 'BASIC',
    validity: { from: localDate('2026-03-01'), to: localDate('2028-03-01') },
    inTierFrom: localDate('2026-03-01'),
    upgrades: [],
  };
  return { ...application(), status: 'ACTIVE', version: 1, ...overrides, card: overrides.card ?? card };
}
