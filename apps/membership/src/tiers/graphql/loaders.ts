import type { GraphContext } from '@autoclub/subgraph-kit';
import { byOwner } from '../../kernel/graph';
import type { TierReading } from '../application/ports';

/** The loaders of one request. */
export function tierLoaders(context: GraphContext, reading: TierReading) {
  return {
    tierChangesOf: () => byOwner(context, 'tierChangesOf', reading.tierChangesOf, (row) => row.membershipId),
  };
}
