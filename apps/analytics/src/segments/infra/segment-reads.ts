import { groupBy } from '@autoclub/domain-kit';
import { pageOfList, pagesOfOwners, type Tx } from '@autoclub/persistence';
import { customerHomes } from '../../network';
import type { SegmentReads, SizeOnDay } from '../application/ports';
import { SEGMENT_COLUMNS, segmentFrom } from './segment-books';

/** A stay holds from its first day up to, but without, the day of leaving. */
function isMember(alias: string, day: string): string {
  return `${alias}.member_from <= ${day}::date and (${alias}.member_to is null or ${alias}.member_to > ${day}::date)`;
}

/** Look-ups of segments; what the caller's tenant cannot see is not found. */
export function segmentReads(tx: Tx): SegmentReads {
  return {
    async byIds(ids) {
      const rows: object[] = await tx.query(
        `select ${SEGMENT_COLUMNS} from segment where segment_id = any($1)`,
        [ids],
      );
      return rows.map(segmentFrom);
    },
    async list(page, withArchived) {
      const only = { sql: '(listed.is_archived = false or $1)', parameters: [withArchived] };
      const list = { table: 'segment', order: { columns: ['code', 'segment_id'] }, only };
      const { sql, parameters } = pageOfList(list, page);
      const rows: object[] = await tx.query(sql, [...parameters]);
      return rows.map(segmentFrom);
    },
    async ofCustomers(customerIds) {
      const rows: { customer_id: string }[] = await tx.query(OF_CUSTOMERS, [customerIds]);
      return rows.map(({ customer_id: customerId, ...row }) => ({ customerId, segment: segmentFrom(row) }));
    },
    async members(segmentIds, on, page) {
      const only = { sql: isMember('listed', '$1'), parameters: [on] };
      const list = {
        table: 'segment_member',
        owner: 'segment_id',
        order: { columns: ['customer_id'] },
        only,
      };
      const { sql, parameters } = pagesOfOwners(list, segmentIds, page);
      const rows: { segment_id: string; customer_id: string }[] = await tx.query(sql, [...parameters]);
      const ids = [...new Set(rows.map((row) => row.customer_id))];
      const homes = new Map((await customerHomes(tx, ids)).map((home) => [home.customerId, home]));
      const found = rows.flatMap((row) => {
        const home = homes.get(row.customer_id);
        return home ? [{ segmentId: row.segment_id, home }] : [];
      });
      const bySegment = groupBy(found, ({ segmentId }) => segmentId);
      return new Map([...bySegment].map(([id, members]) => [id, members.map(({ home }) => home)]));
    },
    async memberCounts(segmentIds, on) {
      const rows: { segmentId: string; count: number }[] = await tx.query(COUNTS, [segmentIds, on]);
      return new Map(rows.map(({ segmentId, count }) => [segmentId, count]));
    },
    sizes: (segmentIds, { from, to }) => tx.query<SizeOnDay[]>(SIZES, [segmentIds, from, to]),
  };
}

const OF_CUSTOMERS = `
  select m.customer_id, ${SEGMENT_COLUMNS.replace(/\w+/g, 's.$&')}
    from segment_member m join segment s on s.dealer_id = m.dealer_id and s.segment_id = m.segment_id
   where m.customer_id = any($1) and m.member_to is null order by s.code`;

const COUNTS = `
  select m.segment_id as "segmentId", count(*)::int as count from segment_member m
   where m.segment_id = any($1) and ${isMember('m', '$2')} group by 1`;

const SIZES = `
  select segment_id as "segmentId", as_of_day as "asOf", member_count as "memberCount",
         added_count as "addedCount", removed_count as "removedCount"
    from segment_size where segment_id = any($1) and as_of_day >= $2 and as_of_day < $3 order by as_of_day`;
