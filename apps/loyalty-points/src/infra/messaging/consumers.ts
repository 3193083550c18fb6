import {
  type DataOf,
  type DeliveredEvent,
  dealerRegistered,
  membershipActivated,
  tierChanged,
} from '@autoclub/event-contracts';
import { type Subscription, on, unparkAll } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { EarningWork, PhaseOfCustomer } from '../../application/ports';
import { recordDocuments } from '../../application/record-documents/record-documents';
import { recordMemberships } from '../../application/record-memberships/record-memberships';
import { DealerRepository } from '../persistence/dealer.repository';
import { activationPhase, tierPhase } from './arrivals';
import { dealerPremise, documentEvents, readDocument, withKnownDealer } from './document-intake';

/** Makes what a use case works with, for one transaction. */
export type WorkIn = (tx: Tx) => EarningWork;

/** What this service does about events of others: contract → use case. Premises come first. */
export function subscriptions(workIn: WorkIn): readonly Subscription[] {
  return [
    on(dealerRegistered, (events, tx) => registerDealers(tx, workIn(tx), events)),
    on(membershipActivated, (events, tx) => recordPhases(workIn(tx), events, activationPhase)),
    on(tierChanged, (events, tx) => recordPhases(workIn(tx), events, tierPhase)),
    ...documentEvents.map(({ contract }) =>
      on(contract, async (events, tx) => {
        const ready = await withKnownDealer(tx, events);
        await recordDocuments(workIn(tx), ready.map(readDocument));
      }),
    ),
  ];
}

/** Keeps the dealers and judges the documents that have waited for them. */
async function registerDealers(
  tx: Tx,
  work: EarningWork,
  events: readonly DeliveredEvent<DataOf<typeof dealerRegistered>>[],
): Promise<void> {
  const dealers = new DealerRepository(tx);
  const dealerIds = events.map(({ data }) => data.dealerId);
  await dealers.takeTurns(dealerIds);
  await dealers.save(events.map(({ data, sequence }) => ({ ...data, version: sequence })));
  const waiting = await unparkAll(tx, dealerIds.map(dealerPremise));
  await recordDocuments(work, waiting.map(readDocument));
}

async function recordPhases<Data>(
  work: EarningWork,
  events: readonly DeliveredEvent<Data>[],
  phaseOf: (event: DeliveredEvent<Data>) => PhaseOfCustomer,
): Promise<void> {
  const arrivals = events.map((event) => ({ phase: phaseOf(event), causationId: event.id }));
  await recordMemberships(work, arrivals);
}
