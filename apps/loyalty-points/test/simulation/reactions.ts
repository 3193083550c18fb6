import { dealerRegistered, redemptionFulfilled, redemptionRefused } from '@autoclub/event-contracts';
import { type Subscription, on } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { earningReactionsOver } from '../../src/earning/infra/reactions';
import { membershipReactionsOver } from '../../src/memberships/reactions';
import { ofDealer } from '../../src/network';
import { type GiversAnswer, takeAnswer } from '../../src/redemption/application/take-answers';
import { MemoryLedger } from './memory-ledger';
import { type Here, MemoryTx, memoryEarning, memoryFacts, memoryRedemption } from './memory-ports';
import { publishFact } from './publish';

/** The tables of reactions of the service, over tables in memory. */
export function reactions(here: () => Here): readonly Subscription[] {
  const earningIn = (tx: Tx) => memoryEarning(MemoryTx.of(tx), here());
  const factsIn = (tx: Tx) => ({
    ledger: new MemoryLedger(MemoryTx.of(tx)),
    memberships: memoryFacts(MemoryTx.of(tx)),
  });
  const keepDealers = on(
    dealerRegistered,
    async (events, tx) => {
      await MemoryTx.of(tx).step();
      for (const { data } of events) MemoryTx.of(tx).tables.dealers.set(data.dealerId, data);
    },
    { brings: [ofDealer] },
  );
  const answer = async (answers: readonly GiversAnswer[], tx: Tx) => {
    const moment = { now: here().now, requestId: 'answer' };
    for (const each of answers)
      for (const fact of await takeAnswer(memoryRedemption(MemoryTx.of(tx), here()), each, moment))
        publishFact(MemoryTx.of(tx), fact);
  };
  return [
    keepDealers,
    ...membershipReactionsOver(factsIn),
    ...earningReactionsOver(earningIn),
    on(redemptionFulfilled, (events, tx) =>
      answer(
        events.map(({ data }) => ({ ...data, isGiven: true })),
        tx,
      ),
    ),
    on(redemptionRefused, (events, tx) =>
      answer(
        events.map(({ data }) => ({ ...data, isGiven: false })),
        tx,
      ),
    ),
  ];
}
