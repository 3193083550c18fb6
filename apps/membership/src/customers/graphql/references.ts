import { reference, type Reference } from '@autoclub/subgraph-kit';
import type { CustomerLookups } from './customer-lookups';

/** Entities that other subgraphs point at. */
export function customersReferences(lookups: CustomerLookups): Record<string, Reference> {
  return {
    Customer: reference('customers:read', (id, context) => lookups.customer(context, id)),
    Vehicle: reference('customers:read', (id, context) => lookups.vehicle(context, id)),
  };
}
