import type { GraphContext } from '@autoclub/subgraph-kit';
import { ifAllowed, presented } from '../../kernel/graph';
import type { NetworkDeps } from './deps';
import { networkLoaders } from './loaders';
import { presentDealer, presentRegion, presentStaffMember } from './present';

type Ref = { readonly id: string };

/** Entities that other subgraphs point at. One of another dealer, or one the caller may not read, is null. */
export function networkReferences({ network }: NetworkDeps) {
  const load = (context: GraphContext) => networkLoaders(context, network);
  return {
    Region: async ({ id }: Ref, context: GraphContext) =>
      presented(await load(context).region().load(id), presentRegion),
    Dealer: ({ id }: Ref, context: GraphContext) =>
      ifAllowed(context, 'dealers:read', async () =>
        presented(await load(context).dealer().load(id), presentDealer),
      ),
    StaffMember: ({ id }: Ref, context: GraphContext) =>
      ifAllowed(context, 'dealers:read', async () =>
        presented(await load(context).staffMember().load(id), presentStaffMember),
      ),
  };
}
