import {
  type DataOf,
  type DeliveredEvent,
  dealerRegistered,
  membershipActivated,
  tierChanged,
} from '@autoclub/event-contracts';
import { type Subscription, on, unparkAll } from '@autoclub/messaging';
import type { Host } from '@autoclub/service-host';
import { type MembershipFact, activationFact, tierFact } from '../../memberships';
import type { EarningWork } from '../application/ports';
import { recordDocuments } from '../application/record-documents';
import { reviewDocuments } from '../application/review-documents';
import { dealerPremise, documentEvents, readDocument, withKnownDealer } from './document-intake';
import { earningWork } from './earning-work';

/** What earning does about events of others, after network and memberships have kept their copies of them. */
export function earningReactions(host: Host): readonly Subscription[] {
  const workIn = earningWork(host);
  return [
    on(dealerRegistered, async (events, tx) => {
      const waiting = await unparkAll(tx, dealersOf(events).map(dealerPremise));
      await recordDocuments(workIn(tx), waiting.map(readDocument));
    }),
    on(membershipActivated, (events, tx) => review(workIn(tx), events, activationFact)),
    on(tierChanged, (events, tx) => review(workIn(tx), events, tierFact)),
    ...documentEvents.map(({ contract }) =>
      on(contract, async (events, tx) => {
        const ready = await withKnownDealer(tx, events);
        await recordDocuments(workIn(tx), ready.map(readDocument));
      }),
    ),
  ];
}

function dealersOf(events: readonly DeliveredEvent<DataOf<typeof dealerRegistered>>[]): string[] {
  return events.map(({ data }) => data.dealerId);
}

function review<Data>(
  work: EarningWork,
  events: readonly DeliveredEvent<Data>[],
  factOf: (event: DeliveredEvent<Data>) => MembershipFact,
): Promise<void> {
  return reviewDocuments(
    work,
    events.map((event) => ({ ...factOf(event), causationId: event.id })),
  );
}
