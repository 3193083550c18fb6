import type { Tx } from '@autoclub/persistence';
import type { MergeBook } from '../application/merging/ports';

/** Vehicles of before count as well: two records of one person often name the same car one after the other. */
const PARTIES = `
  select c.customer_id as "customerId", c.kind, c.phone, c.identity_hash as "identityHash",
         nullif(survivor_of(c.dealer_id, c.customer_id), c.customer_id) as "mergedInto",
         exists (select from customer_merge m where m.dealer_id = c.dealer_id
                    and m.survivor_id = c.customer_id and not m.is_undone) as "isSurvivor",
         array(select v.vin from vehicle v where v.dealer_id = c.dealer_id and v.customer_id = c.customer_id
               union
               select h.vin from vehicle_history h
                where h.dealer_id = c.dealer_id and h.customer_id = c.customer_id) as vins
    from customer c
   where c.dealer_id = $1 and c.customer_id = any($2) and c.erased_on is null
   order by c.customer_id
     for no key update of c`;

const BELONGINGS = `
  select array(select v.vehicle_id from vehicle v where v.dealer_id = $1
                  and coalesce(v.came_under, v.customer_id) = $2 order by 1) as "vehicleIds",
         array(select m.membership_id from membership m where m.dealer_id = $1
                  and coalesce(m.came_under, m.customer_id) = $2 order by 1) as "membershipIds"`;

const KEEP = `
  insert into merge_record (dealer_id, merge_id, survivor_id, merged_id, matched_by, merged_on, merged_by, merged_at,
                            trace_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const IN_FORCE = `
  select merge_id as "mergeId", survivor_id as "survivorId", merged_id as "mergedId", matched_by as "matchedBy",
         merged_on as "mergedOn"
    from merge_record where dealer_id = $1 and merged_id = $2 and unmerged_on is null`;

const END = `
  update merge_record set unmerged_on = $3, unmerged_by = $4, unmerged_at = $5, unmerge_trace_id = $6
   where dealer_id = $1 and merge_id = $2`;

const NEXT_VERSION = `
  update customer set version = version + 1 where dealer_id = $1 and customer_id = $2 returning version`;

/** Merges in PostgreSQL; which rows follow is the business of their tables (`followsMerges`). */
export function mergeBook(tx: Tx): MergeBook {
  return {
    parties: (dealerId, customerIds) => tx.query(PARTIES, [dealerId, customerIds]),
    async belongings(dealerId, customerId) {
      const rows: Awaited<ReturnType<MergeBook['belongings']>>[] = await tx.query(BELONGINGS, [
        dealerId,
        customerId,
      ]);
      return rows[0] ?? { vehicleIds: [], membershipIds: [] };
    },
    async merge(
      { mergeId, survivorId, mergedId, matchedBy, mergedOn },
      { dealerId, staffMemberId, at, traceId },
    ) {
      const record = [
        dealerId,
        mergeId,
        survivorId,
        mergedId,
        matchedBy,
        mergedOn,
        staffMemberId,
        at,
        traceId,
      ];
      await tx.query(KEEP, record);
      await tx.query('select apply_customer_merge($1, $2, $3, $4)', [
        dealerId,
        mergeId,
        survivorId,
        mergedId,
      ]);
    },
    async mergeOf(dealerId, mergedId) {
      const rows: Awaited<ReturnType<MergeBook['mergeOf']>>[] = await tx.query(IN_FORCE, [
        dealerId,
        mergedId,
      ]);
      return rows[0];
    },
    async unmerge({ mergeId, survivorId, mergedId }, unmergedOn, { dealerId, staffMemberId, at, traceId }) {
      await tx.query(END, [dealerId, mergeId, unmergedOn, staffMemberId, at, traceId]);
      await tx.query('select undo_customer_merge($1, $2, $3, $4)', [dealerId, mergeId, survivorId, mergedId]);
    },
    async nextVersion(dealerId, customerId) {
      const result: [{ version: number }[], number] = await tx.query(NEXT_VERSION, [dealerId, customerId]);
      const [row] = result[0];
      if (!row) throw new Error('The customer of the merge is gone.');
      return row.version;
    },
  };
}
