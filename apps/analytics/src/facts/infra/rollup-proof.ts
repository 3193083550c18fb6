import type { Tx } from '@autoclub/persistence';
import { IS_ISSUE } from './points';
import { VISIT_MEASURES } from './visits';

/** A number of the day rollup that the facts do not bear out. */
export interface RollupFault {
  readonly dealerId: string;
  readonly businessDay: string;
  readonly measure: string;
  readonly dimension: string;
  readonly kept: number | null;
  readonly counted: number | null;
}

const COUNTED = `
  select dealer_id, business_day, measure, '' as dimension, sum(value)::bigint as value
    from visit_fact cross join lateral ${VISIT_MEASURES}
   group by dealer_id, business_day, measure
  union all
  select dealer_id, posted_on, 'POINTS_ISSUED', source_type, sum(points)::bigint
    from points_fact where ${IS_ISSUE}
   group by dealer_id, posted_on, source_type
  union all
  select dealer_id, activated_on, 'MEMBERSHIPS_RECRUITED', source, count(*)
    from membership_fact where activated_on is not null
   group by dealer_id, activated_on, source`;

/**
 * Counts every figure again from the facts and names those that differ from the rollup (rulebook ANA-11). The rollup
 * is corrected by difference, so a mistake would otherwise stay for ever.
 */
export async function findRollupFaults(tx: Tx): Promise<RollupFault[]> {
  return tx.query(`
    select dealer_id as "dealerId", business_day as "businessDay", measure, dimension,
           kept.value as kept, counted.value as counted
      from day_figure as kept
      full join (select * from (${COUNTED}) as sums where value <> 0) as counted
        using (dealer_id, business_day, measure, dimension)
     where kept.value is distinct from counted.value
     order by 1, 2, 3, 4`);
}
