import { groupBy, type LocalDate, type Period } from '@autoclub/domain-kit';
import {
  byId,
  byOwner,
  type GraphContext,
  groupsByOwner,
  type PageRequest,
  readerOf,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { SegmentReads, SizeOnDay } from '../application/ports';
import { presentMembers, presentSegment, presentSegments } from './present';
import type { SegmentType } from './segment.type';

/** What a request looks up about segments, each bundled into one statement. */
export class SegmentLookups {
  constructor(private readonly unit: UnitOfWork<SegmentReads>) {}

  async segment(context: GraphContext, id: string): Promise<SegmentType | null> {
    const lookup = byId(
      context,
      'segment',
      (reader, ids) => this.unit.read(reader, (segments) => segments.byIds(ids)),
      ({ segmentId }) => segmentId,
    );
    const found = await lookup.load(id);
    return found && presentSegment(found);
  }

  async page(context: GraphContext, page: PageRequest, withArchived: boolean) {
    const reader = readerOf(context);
    return presentSegments(
      await this.unit.read(reader, (segments) => segments.list(page, withArchived)),
      page,
    );
  }

  async ofCustomer(context: GraphContext, customerId: string): Promise<SegmentType[]> {
    const lookup = byOwner(
      context,
      'segments of a customer',
      (reader, ids) => this.unit.read(reader, (segments) => segments.ofCustomers(ids)),
      (row) => row.customerId,
    );
    return (await lookup.load(customerId)).map(({ segment }) => presentSegment(segment));
  }

  async members(context: GraphContext, id: string, on: LocalDate, page: PageRequest) {
    const name = `segment members ${on} ${JSON.stringify(page)}`;
    const lookup = groupsByOwner(context, name, (reader, ids) =>
      this.unit.read(reader, (segments) => segments.members(ids, on, page)),
    );
    const [rows, count] = await Promise.all([lookup.load(id), this.memberCount(context, id, on)]);
    return presentMembers(rows, page, count);
  }

  async memberCount(context: GraphContext, id: string, on: LocalDate): Promise<number> {
    const loader = context.loader<string, number>(`segment sizes ${on}`, async (ids) => {
      const counts = await this.unit.read(readerOf(context), (segments) => segments.memberCounts(ids, on));
      return ids.map((each) => counts.get(each) ?? 0);
    });
    return (await loader.load(id)) ?? 0;
  }

  async sizes(context: GraphContext, id: string, period: Period): Promise<readonly SizeOnDay[]> {
    const name = `segment sizes ${period.from} ${period.to}`;
    const loader = context.loader<string, readonly SizeOnDay[]>(name, async (ids) => {
      const rows = await this.unit.read(readerOf(context), (segments) => segments.sizes(ids, period));
      const bySegment = groupBy(rows, ({ segmentId }) => segmentId);
      return ids.map((each) => bySegment.get(each) ?? []);
    });
    return (await loader.load(id)) ?? [];
  }
}
