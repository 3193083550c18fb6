import {
  byId,
  type Connection,
  type GraphContext,
  groupsByOwner,
  type PageRequest,
  readerOf,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { FollowUpFilter, FollowUpReads } from '../application/ports';
import type { FollowUp } from './follow-up.type';
import { presentFollowUp, presentFollowUps } from './present';

/** What a request looks up about calls, each bundled into one statement. */
export class FollowUpLookups {
  constructor(private readonly reads: UnitOfWork<FollowUpReads>) {}

  async followUp(context: GraphContext, id: string): Promise<FollowUp | null> {
    const lookup = byId(
      context,
      'follow-up',
      (reader, ids) => this.reads.read(reader, (followUps) => followUps.byIds(ids)),
      (followUp) => followUp.id,
    );
    const found = await lookup.load(id);
    return found && presentFollowUp(found);
  }

  async ofOrder(context: GraphContext, orderId: string): Promise<FollowUp | null> {
    const lookup = byId(
      context,
      'follow-up of an order',
      (reader, ids) => this.reads.read(reader, (followUps) => followUps.ofOrders(ids)),
      ({ repairOrderId }) => repairOrderId,
    );
    const found = await lookup.load(orderId);
    return found && presentFollowUp(found);
  }

  async page(
    context: GraphContext,
    filter: FollowUpFilter,
    page: PageRequest,
  ): Promise<Connection<FollowUp>> {
    const rows = await this.reads.read(readerOf(context), (followUps) => followUps.list(filter, page));
    return presentFollowUps(rows, page);
  }

  async pageOf(context: GraphContext, customerId: string, page: PageRequest): Promise<Connection<FollowUp>> {
    const lookup = groupsByOwner(context, `follow-ups ${JSON.stringify(page)}`, (reader, ids) =>
      this.reads.read(reader, (followUps) => followUps.ofCustomers(ids, page)),
    );
    return presentFollowUps(await lookup.load(customerId), page);
  }
}
