import type { TenantScope } from '@autoclub/identity';
import type { Reference } from '@autoclub/subgraph-kit';
import type { NetworkReader } from '../application/ports';
import { byId } from './loaders';

/** Entities by id; what the caller's tenant cannot see is null, like what does not exist (rulebook PLT-02). */
export function references(reader: NetworkReader): Record<string, Reference> {
  const known =
    (find: NetworkReader['knownCustomers']) => async (scope: TenantScope, ids: readonly string[]) =>
      (await find(scope, ids)).map((id) => ({ id }));
  return {
    Customer: ({ id }, context) => byId(context, 'customer', known(reader.knownCustomers), id),
    Membership: ({ id }, context) => byId(context, 'membership', known(reader.knownMemberships), id),
    Dealer: ({ id }) => Promise.resolve({ id }),
  };
}
