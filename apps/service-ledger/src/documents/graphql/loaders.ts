import { can, type Permission } from '@autoclub/identity';
import type { GraphContext, Reference } from '@autoclub/subgraph-kit';

/** Look-ups of one request, bundled into one statement however many keys are asked for. */
export function byId<T extends { readonly id: string }>(
  context: GraphContext,
  name: string,
  load: (ids: readonly string[]) => Promise<readonly T[]>,
  id: string,
): Promise<T | null> {
  const loader = context.loader<string, T>(name, async (ids) => {
    const found = new Map((await load(ids)).map((each) => [each.id, each]));
    return ids.map((each) => found.get(each) ?? null);
  });
  return loader.load(id);
}

/** The same for what hangs on a record, in the order in which it is loaded. */
export async function byOwner<T>(
  context: GraphContext,
  name: string,
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly T[]>>,
  ownerId: string,
): Promise<readonly T[]> {
  const loader = context.loader<string, readonly T[]>(name, async (ids) => {
    const found = await load(ids);
    return ids.map((each) => found.get(each) ?? []);
  });
  return (await loader.load(ownerId)) ?? [];
}

/** A reference that is null for who has no right to it, the same as for what is not there. */
export function permitted(permission: Permission, resolve: Reference): Reference {
  return async (ref, context) => (can(context.principal, permission) ? resolve(ref, context) : null);
}
