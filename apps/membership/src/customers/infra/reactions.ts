import { customersMerged, customersUnmerged, type DeliveredEvent } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { publishFacts, type Host } from '@autoclub/service-host';
import { networkBook } from '../../network';
import { newsOfSharers } from '../application/customer-news';
import { customerBook } from './customer.repository';

interface OfTwoRecords {
  readonly dealerId: string;
  readonly customerId: string;
  readonly mergedCustomerId: string;
}

/** Two records of one person do not share their phone with another one (rulebook CONV-8, PTS-15). */
export function customerReactions({ clock }: Host): readonly Subscription[] {
  const recount = async (events: readonly DeliveredEvent<OfTwoRecords>[], tx: Tx): Promise<void> => {
    for (const { id, correlationId, data } of events) {
      const dealer = await networkBook(tx).dealer(data.dealerId);
      if (!dealer) continue;
      const parties = [data.customerId, data.mergedCustomerId];
      const facts = await newsOfSharers(customerBook(tx), parties, dealer);
      await publishFacts(tx, { traceId: correlationId, requestId: id, now: clock() }, facts);
    }
  };
  return [on(customersMerged, recount), on(customersUnmerged, recount)];
}
