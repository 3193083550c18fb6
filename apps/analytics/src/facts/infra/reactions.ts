import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import { factKinds } from '../application/fact-kinds';
import { keepFreshness } from './freshness';
import type { DealerEvent } from './freshness';
import { keepFacts } from './keep-facts';
import type { AnyFact, FollowUpOf } from './keep-facts';

/** Contract by contract, the fact that an event leaves; what follows from it is for the measures to say. */
export function factReactions(followUpOf: FollowUpOf): Subscription[] {
  return factKinds.flatMap((kind) => {
    const followUp = followUpOf(kind);
    return kind.sources.map(({ contract, factOf }) =>
      on(contract, async (batch, tx) => {
        const facts = batch.map(factOf) as (AnyFact & DealerEvent)[];
        await keepFacts(tx, kind, facts, followUp);
        await keepFreshness(tx, facts);
      }),
    );
  });
}
