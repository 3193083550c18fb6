import { reference, type Reference } from '@autoclub/subgraph-kit';
import type { MembershipLookups } from './membership-lookups';

/** Entities that other subgraphs point at. */
export function membershipsReferences(lookups: MembershipLookups): Record<string, Reference> {
  return {
    Membership: reference('memberships:read', (id, context) => lookups.membership(context, id)),
  };
}
