import { can, type Permission } from '@autoclub/identity';
import type { Reference } from './build-subgraph';
import type { GraphContext } from './graph-context';

/** What the caller may not read is not there for them, wherever they ask from (rulebook PLT-02). */
export async function ifAllowed<T>(
  context: GraphContext,
  permission: Permission,
  load: () => Promise<T | null | undefined>,
): Promise<T | null> {
  return can(context.principal, permission) ? ((await load()) ?? null) : null;
}

/**
 * Resolves references from other subgraphs to an entity of this one. Null in all three cases: it is not there, it is
 * another dealer's, the caller's role may not read it; the field that pointed here is null then, never an error. What
 * was loaded as the graph shows it needs no presenter.
 */
export function reference<Row>(
  permission: Permission | 'signed-in',
  load: (id: string, context: GraphContext) => Promise<Row | null | undefined>,
  present: (row: Row, context: GraphContext) => unknown = (row) => row,
): Reference {
  const resolve = async (id: string, context: GraphContext) => {
    const row = await load(id, context);
    return row === null || row === undefined ? null : present(row, context);
  };
  return ({ id }, context) =>
    permission === 'signed-in'
      ? resolve(id, context)
      : ifAllowed(context, permission, () => resolve(id, context));
}

/**
 * What another subgraph owns is only a key here. Its fields look up this dealer's rows, so the key of another dealer's
 * record finds none.
 */
export const ownedElsewhere: Reference = ({ id }) => Promise.resolve({ id });
