import { personErased, vehicleRegistered } from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import { factKinds, habitCards } from '../application/fact-kinds';
import { forgetLateCars, forgetLateHabits, forgetPersons } from './forget-habits';
import { keepFreshness } from './freshness';
import type { DealerEvent } from './freshness';
import { keepFacts } from './keep-facts';
import type { AnyFact, FollowUpOf } from './keep-facts';

/** Contract by contract, the fact that an event leaves; what follows from it is for the measures to say. */
export function factReactions(followUpOf: FollowUpOf): Subscription[] {
  const keeping = factKinds.flatMap((kind) => {
    const followUp = followUpOf(kind);
    return kind.sources.map(({ contract, factOf }) =>
      on(contract, async (batch, tx) => {
        const facts = batch.map(factOf) as (AnyFact & DealerEvent)[];
        await keepFacts(tx, kind, facts, followUp);
        if (kind === habitCards)
          await forgetLateHabits(
            tx,
            facts.map(({ dealerId }) => dealerId),
          );
        await keepFreshness(tx, facts);
      }),
    );
  });
  return [...keeping, on(vehicleRegistered, forgetLateCars), on(personErased, forgetPersons)];
}
