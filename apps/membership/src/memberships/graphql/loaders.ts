import type { GraphContext } from '@autoclub/subgraph-kit';
import { byId, byOwner } from '../../kernel/graph';
import type { MembershipReading } from '../application/reading';

/** The loaders of one request; made when asked for, and each kept for the rest of the request. */
export function membershipLoaders(context: GraphContext, reading: MembershipReading) {
  return {
    membership: () => byId(context, 'membership', reading.memberships, (row) => row.membershipId),
    membershipsOf: () => byOwner(context, 'membershipsOf', reading.membershipsOf, (row) => row.customerId),
  };
}
