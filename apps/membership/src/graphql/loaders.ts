import type { GraphContext } from '@autoclub/subgraph-kit';
import { can, type Permission } from '@autoclub/identity';
import type { Reader, Reading } from '../application/reading';
import { readerOf } from './caller';

type Batch<Row> = (reader: Reader, ids: readonly string[]) => Promise<readonly Row[]>;

/**
 * Loads records by id, all that one step of an operation asks for in one statement. Null for an id that is not there
 * and for one that is not the caller's: nobody can tell the two apart.
 */
function one<Row>(context: GraphContext, name: string, batch: Batch<Row>, idOf: (row: Row) => string) {
  return context.loader<string, Row>(name, async (ids) => {
    const rows = await batch(readerOf(context), ids);
    const byId = new Map(rows.map((row) => [idOf(row), row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** Loads the records that belong to each of several parents, in one statement. */
function many<Row>(context: GraphContext, name: string, batch: Batch<Row>, parentOf: (row: Row) => string) {
  const loader = context.loader<string, readonly Row[]>(name, async (ids) => {
    const rows = await batch(readerOf(context), ids);
    const byParent = new Map<string, Row[]>(ids.map((id) => [id, []]));
    rows.forEach((row) => byParent.get(parentOf(row))?.push(row));
    return ids.map((id) => byParent.get(id) ?? []);
  });
  return { load: async (id: string): Promise<readonly Row[]> => (await loader.load(id)) ?? [] };
}

/** The loaders of one request; made when asked for, and each kept for the rest of the request. */
export function loaders(context: GraphContext, reading: Reading) {
  return {
    region: () => one(context, 'region', reading.regions, (row) => row.regionId),
    dealer: () => one(context, 'dealer', reading.dealers, (row) => row.dealerId),
    dealersOfRegion: () => many(context, 'dealersOfRegion', reading.dealersOfRegions, (row) => row.regionId),
    outlet: () => one(context, 'outlet', reading.outlets, (row) => row.outletId),
    outletsOfDealer: () => many(context, 'outletsOfDealer', reading.outletsOfDealers, (row) => row.dealerId),
    staffMember: () => one(context, 'staffMember', reading.staffMembers, (row) => row.staffMemberId),
    staffOfDealer: () => many(context, 'staffOfDealer', reading.staffOfDealers, (row) => row.dealerId),
    customer: () => one(context, 'customer', reading.customers, (row) => row.customerId),
    consentsOf: () => many(context, 'consentsOf', reading.consentsOf, (row) => row.customerId),
    vehicle: () => one(context, 'vehicle', reading.vehicles, (row) => row.vehicleId),
    vehiclesOf: () => many(context, 'vehiclesOf', reading.vehiclesOf, (row) => row.customerId),
    membership: () => one(context, 'membership', reading.memberships, (row) => row.membershipId),
    membershipsOf: () => many(context, 'membershipsOf', reading.membershipsOf, (row) => row.customerId),
    tierChangesOf: () => many(context, 'tierChangesOf', reading.tierChangesOf, (row) => row.membershipId),
  };
}

/** What the caller may not read is not there for them, wherever the reference comes from (rulebook PLT-02). */
export async function ifAllowed<T>(
  context: GraphContext,
  permission: Permission,
  load: () => Promise<T | null>,
): Promise<T | null> {
  return can(context.principal, permission) ? load() : null;
}
