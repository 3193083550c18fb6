import { reference, type Reference } from '@autoclub/subgraph-kit';
import type { NetworkLookups } from './network-lookups';

/** Entities that other subgraphs point at. */
export function networkReferences(lookups: NetworkLookups): Record<string, Reference> {
  return {
    Region: reference('signed-in', (id, context) => lookups.region(context, id)),
    Dealer: reference('dealers:read', (id, context) => lookups.dealer(context, id)),
    StaffMember: reference('dealers:read', (id, context) => lookups.staffMember(context, id)),
  };
}
