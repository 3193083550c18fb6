import { businessDayOf, localDate } from '@autoclub/domain-kit';
import {
  type DataOf,
  type DeliveredEvent,
  type EventContract,
  membershipLapsed,
  membershipRefunded,
} from '@autoclub/event-contracts';
import { type Subscription, on } from '@autoclub/messaging';
import type { Host } from '@autoclub/service-host';
import { dealersIn, ofDealer } from '../../network';
import { type EndedMembership, forfeitBalances } from '../application/forfeit-balances';
import { expiryWork } from './expiry-work';

type EndEvent = DeliveredEvent<DataOf<typeof membershipLapsed> | DataOf<typeof membershipRefunded>>;

/** A card that lapses or is refunded loses its points (rulebook PTS-09), after its end has been kept. */
export function expiryReactions(host: Host): readonly Subscription[] {
  const workIn = expiryWork(host);
  const forfeit = <Data extends EndEvent['data']>(
    contract: EventContract<Data>,
    read: (event: DeliveredEvent<Data>) => Pick<EndedMembership, 'cause' | 'endedOn'>,
  ) =>
    on(
      contract,
      async (events, tx) => {
        const zones = new Map(
          (await dealersIn(tx).byId(events.map(({ data }) => data.dealerId))).map((dealer) => [
            dealer.dealerId,
            dealer.timeZone,
          ]),
        );
        const ended = events.map((event): EndedMembership => {
          const { dealerId, membershipId } = event.data;
          const today = businessDayOf(host.clockOf(dealerId)(), zones.get(dealerId) ?? 'UTC');
          const trace = { correlationId: event.correlationId, causationId: event.id };
          return { dealerId, membershipId, today, trace, ...read(event) };
        });
        const [first] = events;
        if (!first) return;
        const occasion = { traceId: first.correlationId, requestId: first.id, now: host.clock() };
        await forfeitBalances(workIn(tx, occasion), ended);
      },
      { awaits: [ofDealer] },
    );
  return [
    forfeit(membershipLapsed, ({ data }) => ({ cause: 'LAPSED', endedOn: localDate(data.changedOn) })),
    forfeit(membershipRefunded, ({ data }) => ({ cause: 'REFUNDED', endedOn: localDate(data.changedOn) })),
  ];
}
