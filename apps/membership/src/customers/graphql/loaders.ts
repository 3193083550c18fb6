import type { GraphContext } from '@autoclub/subgraph-kit';
import { byId, byOwner } from '../../kernel/graph';
import type { CustomerReading } from '../application/reading';

/** The loaders of one request; made when asked for, and each kept for the rest of the request. */
export function customerLoaders(context: GraphContext, reading: CustomerReading) {
  return {
    customer: () => byId(context, 'customer', reading.customers, (row) => row.customerId),
    consentsOf: () => byOwner(context, 'consentsOf', reading.consentsOf, (row) => row.customerId),
    vehicle: () => byId(context, 'vehicle', reading.vehicles, (row) => row.vehicleId),
    vehiclesOf: () => byOwner(context, 'vehiclesOf', reading.vehiclesOf, (row) => row.customerId),
  };
}
