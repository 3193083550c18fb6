import { byOwner, type GraphContext } from '@autoclub/subgraph-kit';
import type { TierChangeRecord, TierReading } from '../application/ports';
import { presentTierChange } from './present';
import type { TierChange } from './tier-change.type';

/** Changes of tier as the graph shows them. */
export class TierLookups {
  constructor(private readonly reading: TierReading) {}

  async changesOf(context: GraphContext, membershipId: string): Promise<TierChange[]> {
    const { tierChangesOf } = this.reading;
    const changes = byOwner<TierChangeRecord>(
      context,
      'tierChangesOf',
      tierChangesOf,
      (row) => row.membershipId,
    );
    return (await changes.load(membershipId)).map(presentTierChange);
  }
}
