import type { GraphContext } from '@autoclub/subgraph-kit';
import { ifAllowed, presented } from '../../kernel/graph';
import type { MembershipsDeps } from './deps';
import { membershipLoaders } from './loaders';
import { presentMembership } from './present';

/** Other subgraphs point at memberships. One of another dealer, or one the caller may not read, is null. */
export function membershipsReferences({ memberships }: MembershipsDeps) {
  return {
    Membership: ({ id }: { readonly id: string }, context: GraphContext) =>
      ifAllowed(context, 'memberships:read', async () =>
        presented(await membershipLoaders(context, memberships).membership().load(id), presentMembership),
      ),
  };
}
