import { presentMoney } from '@autoclub/subgraph-kit';
import type { MembershipView } from '../application/reading';
import type { Membership } from './membership.type';

/**
 * Records as the graph shows them. The record itself stays beside, for the fields that need the caller: names in a
 * language, personal data, whatever belongs to the record.
 */
export function presentMembership(record: MembershipView): Membership {
  const { membershipId, card, status, source, wayIn, feePaid, qualifyingPoints, traceId } = record;
  return {
    id: membershipId,
    memberNumber: card?.memberNumber ?? null,
    status,
    validity: card && { ...card.validity },
    source,
    wayIn,
    feePaid: presentMoney(feePaid),
    activatedOn: card?.activatedOn ?? null,
    qualifyingPoints,
    traceId,
    record,
  };
}
