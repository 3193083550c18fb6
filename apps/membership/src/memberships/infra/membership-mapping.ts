import type { Card, Membership } from '../domain/membership';
import type { KnownCard } from '../domain/membership-import';
import type { MembershipEntity } from './membership.entity';

/** A membership as the domain knows it, from its row. */
export function membershipOf(row: MembershipEntity): Membership {
  const { membershipId, dealerId, customerId, status, wayIn, tier, version } = row;
  const { source, referrerMembershipId } = row;
  const { isInsuredHere, documents, rejectionReason, qualifyingPoints, pointsSequence } = row;
  return {
    membershipId,
    dealerId,
    customerId,
    status,
    source,
    referrerMembershipId,
    wayIn,
    feePaid: { amountMinor: row.feePaidMinor, currency: row.feeCurrency },
    tier,
    application: { isInsuredHere, documents, rejectionReason },
    card: cardOf(row),
    qualifyingPoints,
    pointsSequence,
    version,
  };
}

/** The card, all of whose columns are there or none (a check of the table). */
export function cardOf({
  memberNumber,
  activatedOn,
  joinedTier,
  validFrom,
  validTo,
  inTierFrom,
  upgrades,
}: MembershipEntity): Card | null {
  if (memberNumber === null || activatedOn === null || joinedTier === null) return null;
  if (validFrom === null || validTo === null || inTierFrom === null) return null;
  const validity = { from: validFrom, to: validTo };
  return { memberNumber, activatedOn, joinedTier, validity, inTierFrom, upgrades };
}

/** What an import must repeat: the card as it was issued, whatever tier it has risen to since. */
export function knownCardOf(row: MembershipEntity, card: Card | null): KnownCard | undefined {
  if (!card) return undefined;
  const { membershipId, customerId, source, referrerMembershipId, wayIn, feePaidMinor, feeCurrency } = row;
  const { memberNumber, activatedOn, joinedTier: tier } = card;
  const feePaid = { amountMinor: feePaidMinor, currency: feeCurrency };
  const ids = { membershipId, customerId, referrerMembershipId };
  return { ...ids, memberNumber, tier, source, wayIn, feePaid, activatedOn };
}

/** The columns that the domain decides, as one object of a JSON parameter. */
export function membershipRow(membership: Membership): Record<string, unknown> {
  const { application, card, feePaid } = membership;
  return {
    dealer_id: membership.dealerId,
    membership_id: membership.membershipId,
    customer_id: membership.customerId,
    status: membership.status,
    source: membership.source,
    referrer_membership_id: membership.referrerMembershipId,
    way_in: membership.wayIn,
    fee_paid_minor: feePaid.amountMinor,
    fee_currency: feePaid.currency,
    tier: membership.tier,
    is_insured_here: application.isInsuredHere,
    documents: application.documents,
    rejection_reason: application.rejectionReason,
    member_number: card?.memberNumber,
    activated_on: card?.activatedOn,
    joined_tier: card?.joinedTier,
    valid_from: card?.validity.from,
    valid_to: card?.validity.to,
    in_tier_from: card?.inTierFrom,
    upgrades: card?.upgrades ?? [],
    qualifying_points: membership.qualifyingPoints,
    points_sequence: membership.pointsSequence,
    version: membership.version,
  };
}
