import { fromColumns, takeTurn, type Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { shownCounts } from '../../figures';
import type { DealerCopy } from '../../network';
import type { PreviewPorts, SegmentPorts } from '../application/ports';
import type { Segment } from '../domain/segment';
import { classRows } from './class-rows';
import { dismissMembers, measureCondition, moveMembers } from './judge-in-sql';

type Parts = Pick<Host, 'programmes' | 'ids'>;

/** Segments inside one transaction of their dealer. */
export function segmentBooks(parts: Parts) {
  return (tx: Tx): SegmentPorts => {
    const classes = classRows(tx, parts.programmes);
    return {
      ids: parts.ids,
      dealer: (dealerId) => dealerOf(tx, dealerId),
      async countKept(dealerId) {
        await takeTurn(tx, `segments of ${dealerId}`);
        const [kept] = await tx.query<{ count: number }[]>(COUNT, [dealerId]);
        return kept?.count ?? 0;
      },
      async add(segment) {
        const rows = await tx.query<unknown[]>(ADD, [...valuesOf(segment), segment.createdOn]);
        return rows.length > 0;
      },
      async lock(dealerId, segmentId) {
        const [row] = await tx.query<object[]>(LOCK, [dealerId, segmentId]);
        return row && segmentFrom(row);
      },
      async keep(segment) {
        await tx.query(KEEP, valuesOf(segment));
      },
      move: (segment, judgement) => moveMembers(tx, classes, segment, judgement),
      dismiss: (segment, judgement) => dismissMembers(tx, segment, judgement),
    };
  };
}

/** What a preview reads. */
export function previewPorts({ programmes }: Pick<Parts, 'programmes'>) {
  return (tx: Tx): PreviewPorts => {
    const classes = classRows(tx, programmes);
    return {
      ...shownCounts(tx),
      measure: (condition, judgement) => measureCondition(tx, classes, condition, judgement),
      smallestGroup: (dealer, on) => programmes.inForce(dealer, on).values.analytics.suppressBelow,
    };
  };
}

export async function dealerOf(tx: Tx, dealerId: string): Promise<DealerCopy | undefined> {
  const [dealer] = await tx.query<DealerCopy[]>(
    `select dealer_id as "dealerId", region_id as "regionId", time_zone as "timeZone"
       from dealer where dealer_id = $1`,
    [dealerId],
  );
  return dealer;
}

/** The columns of a segment, in the order of {@link valuesOf}. */
const COLUMNS = `dealer_id, segment_id, code, name, condition, definition_version, owner_staff_member_id,
                 is_archived, judged_on, member_count, sequence`;

export const SEGMENT_COLUMNS = `${COLUMNS}, created_on`;

const COUNT = 'select count(*)::int as count from segment where dealer_id = $1 and not is_archived';

const ADD = `
  insert into segment (${SEGMENT_COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict do nothing returning segment_id`;

const LOCK = `select ${SEGMENT_COLUMNS} from segment where dealer_id = $1 and segment_id = $2 for update`;

const KEEP = `
  update segment set code = $3, name = $4, condition = $5, definition_version = $6, owner_staff_member_id = $7,
         is_archived = $8, judged_on = $9, member_count = $10, sequence = $11
   where dealer_id = $1 and segment_id = $2`;

function valuesOf(segment: Segment): unknown[] {
  return [
    segment.dealerId,
    segment.segmentId,
    segment.code,
    segment.name,
    JSON.stringify(segment.condition),
    segment.definitionVersion,
    segment.ownerStaffMemberId,
    segment.isArchived,
    segment.judgedOn,
    segment.memberCount,
    segment.sequence,
  ];
}

export function segmentFrom(row: object): Segment {
  return fromColumns<Segment>(row);
}
