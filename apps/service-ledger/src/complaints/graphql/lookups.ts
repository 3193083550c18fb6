import {
  byId,
  byOwner,
  type Connection,
  type GraphContext,
  groupsByOwner,
  type PageRequest,
  readerOf,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { ComplaintFilter, ComplaintReads } from '../application/ports';
import type { Complaint } from './complaint.type';
import { presentComplaint, presentComplaints } from './present';

/** What a request looks up about complaints, each bundled into one statement. */
export class ComplaintLookups {
  constructor(private readonly reads: UnitOfWork<ComplaintReads>) {}

  async complaint(context: GraphContext, id: string): Promise<Complaint | null> {
    const lookup = byId(
      context,
      'complaint',
      (reader, ids) => this.reads.read(reader, (complaints) => complaints.byIds(ids)),
      (complaint) => complaint.id,
    );
    const found = await lookup.load(id);
    return found && presentComplaint(found, context.now());
  }

  async page(
    context: GraphContext,
    filter: ComplaintFilter,
    page: PageRequest,
    isCounted: boolean,
  ): Promise<Connection<Complaint>> {
    const now = context.now();
    return this.reads.read(readerOf(context), async (complaints) => {
      const rows = await complaints.list(filter, page, now);
      const totalCount = isCounted ? await complaints.count(filter, now) : null;
      return { ...presentComplaints(rows, page, now), totalCount };
    });
  }

  async pageOf(context: GraphContext, customerId: string, page: PageRequest): Promise<Connection<Complaint>> {
    const lookup = groupsByOwner(context, `complaints ${JSON.stringify(page)}`, (reader, ids) =>
      this.reads.read(reader, (complaints) => complaints.ofCustomers(ids, page)),
    );
    return presentComplaints(await lookup.load(customerId), page, context.now());
  }

  async ofOrder(context: GraphContext, orderId: string): Promise<Complaint[]> {
    const lookup = byOwner(
      context,
      'complaints of an order',
      (reader, ids) => this.reads.read(reader, (complaints) => complaints.ofOrders(ids)),
      ({ repairOrderId }) => repairOrderId ?? '',
    );
    return (await lookup.load(orderId)).map((found) => presentComplaint(found, context.now()));
  }
}
