import { FIRST_BUSINESS_DAY, type LocalDate, localDate } from '@autoclub/domain-kit';
import {
  customersMerged,
  customersUnmerged,
  type DeliveredEvent,
  membershipActivated,
  tierChanged,
} from '@autoclub/event-contracts';
import type { Task } from '@autoclub/jobs';
import { on, type Subscription } from '@autoclub/messaging';
import { everything, takeTurn } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { dealerOfEvent } from '../../network';
import { askForPriceChecks } from '../../repair-orders';
import { judgeLateDiscounts, MOST_CHECKS } from '../application/judge-late-discounts';
import { judgePorts } from './judge-ports';

interface OfCustomer {
  readonly dealerId: string;
  readonly customerId: string;
}

/** Whatever says whose card or which tier counts from a day on may come after an order of that day was settled. */
export function reactions(): Subscription[] {
  const awaits = [dealerOfEvent];
  return [
    on(
      membershipActivated,
      askingFrom(({ validFrom }) => validFrom),
      { awaits },
    ),
    on(
      tierChanged,
      askingFrom(({ changedOn }) => changedOn),
      { awaits },
    ),
    on(customersMerged, askForBoth, { awaits }),
    on(customersUnmerged, askForBoth, { awaits }),
  ];
}

/** Orders of two records that are one person meet the cards of either, and no longer once that was undone (CONV-8). */
function askForBoth(
  events: readonly DeliveredEvent<OfCustomer & { readonly mergedCustomerId: string }>[],
  tx: Parameters<Subscription['react']>[1],
) {
  const checks = events.flatMap(({ data: { dealerId, customerId, mergedCustomerId } }) =>
    [customerId, mergedCustomerId].map((id) => ({ dealerId, customerId: id, fromDay: FIRST_BUSINESS_DAY })),
  );
  return askForPriceChecks(tx, checks);
}

function askingFrom<Data extends OfCustomer>(dayOf: (data: Data) => string) {
  return (events: readonly DeliveredEvent<Data>[], tx: Parameters<Subscription['react']>[1]) =>
    askForPriceChecks(
      tx,
      events.map(({ data }) => ({
        dealerId: data.dealerId,
        customerId: data.customerId,
        fromDay: localDate(dayOf(data)) as LocalDate,
      })),
    );
}

/**
 * Judges the orders that were asked about, a second after the fact, so that no settlement that was under way is missed;
 * one copy of the service after the other, since an older look must not be written over a newer one.
 */
export function judging(host: Host): Task {
  const portsIn = judgePorts(host);
  return {
    name: 'judge late discounts',
    everyMs: 1_000,
    run: () =>
      host.database.transaction(everything, async (tx) => {
        await takeTurn(tx, 'late discounts');
        const taken = await judgeLateDiscounts(portsIn(tx), (dealerId) => host.clockOf(dealerId)());
        return taken === MOST_CHECKS;
      }),
  };
}
