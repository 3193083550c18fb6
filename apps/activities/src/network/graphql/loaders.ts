import type { TenantScope } from '@autoclub/identity';
import { tenantScopeOf } from '@autoclub/identity';
import { badUserInput } from '@autoclub/subgraph-kit';
import type { GraphContext, PageRequest } from '@autoclub/subgraph-kit';
import type { ByOwner, ListPart, Place } from '../application/list-part';

/** Looks up by id; the ids of a request are bundled into one statement. */
export function byId<T extends { readonly id: string }>(
  context: GraphContext,
  name: string,
  find: (scope: TenantScope, ids: readonly string[]) => Promise<T[]>,
  id: string,
): Promise<T | null> {
  return context
    .loader<string, T>(`${name} by id`, async (ids) => {
      const found = new Map((await find(tenantScopeOf(context.principal), ids)).map((one) => [one.id, one]));
      return ids.map((each) => found.get(each) ?? null);
    })
    .load(id);
}

/** Lists by owner; the owners of a request are bundled into one statement. */
export async function byOwner<T>(
  context: GraphContext,
  name: string,
  page: PageRequest,
  find: (scope: TenantScope, ids: readonly string[], part: ListPart) => Promise<ByOwner<T>>,
  id: string,
): Promise<readonly T[]> {
  const part = partOf(page);
  const loader = context.loader<string, readonly T[]>(`${name} ${JSON.stringify(part)}`, async (ids) => {
    const owned = await find(tenantScopeOf(context.principal), ids, part);
    return ids.map((each) => owned.get(each) ?? []);
  });
  return (await loader.load(id)) ?? [];
}

/** A page as the reader understands it; every list here is ordered by a time and the id. */
export function partOf({ limit, backward, after, before }: PageRequest): ListPart {
  return { limit, backward, after: placeOf(after), before: placeOf(before) };
}

function placeOf(values: PageRequest['after']): Place | undefined {
  if (!values) return undefined;
  const [at, id] = values;
  if (values.length !== 2 || typeof at !== 'string' || typeof id !== 'string' || Number.isNaN(Date.parse(at)))
    throw badUserInput('The cursor is not one of this list.');
  return { at, id };
}
