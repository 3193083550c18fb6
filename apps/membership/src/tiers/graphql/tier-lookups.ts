import { byOwner, readerOf, type GraphContext } from '@autoclub/subgraph-kit';
import type { MemberKey, TierChangeRecord, TierReading } from '../application/ports';
import type { TierFact } from '../domain/tier-fact';
import { presentTierChange } from './present';
import type { TierChange } from './tier-change.type';

/** Changes of tier and the facts behind them; all that one step of an operation asks for is one statement. */
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

  async factsOf(context: GraphContext, member: MemberKey): Promise<readonly TierFact[]> {
    const facts = context.loader<MemberKey, readonly TierFact[]>('tierFactsOf', async (members) => {
      const found = await this.reading.factsOf(readerOf(context), members);
      return members.map(({ membershipId }) => found.get(membershipId) ?? []);
    });
    return (await facts.load(member)) ?? [];
  }
}
