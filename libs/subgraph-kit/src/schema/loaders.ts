import { groupBy } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import { readerOf } from './callers';
import type { GraphContext } from './graph-context';

/** A look-up of one request: all that one step of an operation asks for is one statement. */
export interface Lookup<Found> {
  load(id: string): Promise<Found>;
}

type FindRows<Row> = (reader: Reader, ids: readonly string[]) => Promise<readonly Row[]>;
type FindGroups<Row> = (
  reader: Reader,
  ownerIds: readonly string[],
) => Promise<ReadonlyMap<string, readonly Row[]>>;

/**
 * Records by their id. Null for an id that is not there and for one that is not the caller's: the two cannot be kept
 * apart (rulebook PLT-02). The name is that of the loader within a request.
 */
export function byId<Row>(
  context: GraphContext,
  name: string,
  find: FindRows<Row>,
  idOf: (row: Row) => string,
): Lookup<Row | null> {
  return context.loader<string, Row>(name, async (ids) => {
    const found = new Map((await find(readerOf(context), ids)).map((row) => [idOf(row), row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** The records that belong to each of several owners, in the order they were found; none is an empty list. */
export function byOwner<Row>(
  context: GraphContext,
  name: string,
  find: FindRows<Row>,
  ownerOf: (row: Row) => string,
): Lookup<readonly Row[]> {
  return groupsByOwner(context, name, async (reader, ids) => groupBy(await find(reader, ids), ownerOf));
}

/** Like {@link byOwner}, for a use case that returns the records by owner already. */
export function groupsByOwner<Row>(
  context: GraphContext,
  name: string,
  find: FindGroups<Row>,
): Lookup<readonly Row[]> {
  const loader = context.loader<string, readonly Row[]>(name, async (ids) => {
    const found = await find(readerOf(context), ids);
    return ids.map((id) => found.get(id) ?? []);
  });
  return { load: async (id) => (await loader.load(id)) ?? [] };
}
