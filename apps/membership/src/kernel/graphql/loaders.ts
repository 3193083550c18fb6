import { can, type Permission } from '@autoclub/identity';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { Reader } from '../application/reading';
import { readerOf } from './caller';

type Batch<Row> = (reader: Reader, ids: readonly string[]) => Promise<readonly Row[]>;

/**
 * Loads records by id, all that one step of an operation asks for in one statement. Null for an id that is not there
 * and for one that is not the caller's: nobody can tell the two apart.
 */
export function byId<Row>(
  context: GraphContext,
  name: string,
  batch: Batch<Row>,
  idOf: (row: Row) => string,
) {
  return context.loader<string, Row>(name, async (ids) => {
    const rows = await batch(readerOf(context), ids);
    const found = new Map(rows.map((row) => [idOf(row), row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** Loads the records that belong to each of several owners, in one statement. */
export function byOwner<Row>(
  context: GraphContext,
  name: string,
  batch: Batch<Row>,
  ownerOf: (row: Row) => string,
) {
  const loader = context.loader<string, readonly Row[]>(name, async (ids) => {
    const rows = await batch(readerOf(context), ids);
    const owned = new Map<string, Row[]>(ids.map((id) => [id, []]));
    rows.forEach((row) => owned.get(ownerOf(row))?.push(row));
    return ids.map((id) => owned.get(id) ?? []);
  });
  return { load: async (id: string): Promise<readonly Row[]> => (await loader.load(id)) ?? [] };
}

/** What the caller may not read is not there for them, wherever the reference comes from (rulebook PLT-02). */
export async function ifAllowed<T>(
  context: GraphContext,
  permission: Permission,
  load: () => Promise<T | null>,
): Promise<T | null> {
  return can(context.principal, permission) ? load() : null;
}
