import type { Tx } from '@autoclub/persistence';
import type { Segment, Segments, Target } from '../application/ports';

/** The lists inside one transaction. */
export function sqlSegments(tx: Tx): Segments {
  return {
    async find(dealerId, segmentId) {
      const rows: Segment[] = await tx.query(
        `select dealer_id as "dealerId", segment_id as id, code, definition_version as "definitionVersion",
                as_of_day as "asOfDay", member_count as "memberCount"
           from segment where dealer_id = $1 and segment_id = $2`,
        [dealerId, segmentId],
      );
      return rows[0];
    },
    hasTrait: (dealerId, traitCode) =>
      isThere(tx, `select from person_trait where dealer_id = $1 and trait_code = $2`, [dealerId, traitCode]),
    async customersOf(dealerId, target, { after, limit }) {
      const { sql, value } = customersOf(target);
      const rows: { id: string }[] = await tx.query(
        `select customer_id as id from (${sql}) as listed
          where $3::text is null or customer_id > $3 order by 1 limit $4`,
        [dealerId, value, after ?? null, limit],
      );
      return rows.map(({ id }) => id);
    },
    async countOf(dealerId, target) {
      const { sql, value } = customersOf(target);
      const rows: { count: number }[] = await tx.query(
        `select count(*)::int as count from (${sql}) as listed`,
        [dealerId, value],
      );
      return rows[0]?.count ?? 0;
    },
    isAmong(dealerId, target, customerId) {
      const { sql, value } = customersOf(target);
      const asked = `select from (${sql}) as listed where customer_id = survivor_of($1, $3)`;
      return isThere(tx, asked, [dealerId, value, customerId]);
    },
  };
}

async function isThere(tx: Tx, sql: string, parameters: readonly unknown[]): Promise<boolean> {
  const rows: { found: boolean }[] = await tx.query(`select exists(${sql}) as found`, [...parameters]);
  return rows[0]?.found ?? false;
}

/** A statement that selects the `customer_id` of a target of dealer `$1`, and what `$2` has to be. */
export function customersOf(target: Target): { readonly sql: string; readonly value: string } {
  return target.by === 'SEGMENT'
    ? { sql: bySegment, value: target.segmentId }
    : { sql: byTrait, value: target.traitCode };
}

const bySegment = 'select customer_id from segment_person where dealer_id = $1 and segment_id = $2';
const byTrait = 'select customer_id from person_trait where dealer_id = $1 and trait_code = $2';
