import { snakeCase } from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import { countedAgain, visits } from '../../facts';
import type { FlowMeasure } from '../application/measure';
import { flows } from '../application/measures';
import { amountOf, conditionOf, dimensionOf } from './measure-sql';

/** A number of the day rollup that the facts do not bear out. */
export interface RollupFault {
  readonly dealerId: string;
  readonly businessDay: string;
  readonly measure: string;
  readonly dimension: string;
  readonly kept: number | null;
  readonly counted: number | null;
}

function counted(measure: FlowMeasure): string {
  return `select dealer_id, ${snakeCase(measure.day)} as business_day, '${measure.code}' as measure,
                 ${dimensionOf(measure.dimension)} as dimension, sum(${amountOf(measure)})::bigint as value
            from ${countedAgain(measure.over)} where ${conditionOf(measure)}
           group by 1, 2, 4`;
}

/** Visits whose number of orders is not that of the orders; the dimension is the vehicle. */
const VISIT_FAULTS = `
  select dealer_id, business_day, 'ORDERS_OF_VISIT' as measure, vehicle_id as dimension,
         kept.order_count::bigint as kept, counted_visit.order_count as counted
    from visit as kept
    full join ${countedAgain(visits)} using (dealer_id, vehicle_id, business_day)
   where (kept.order_count, kept.paying_order_count)
         is distinct from (counted_visit.order_count, counted_visit.paying_order_count)`;

/**
 * Counts every figure again from the facts and names those that differ from the rollup (rulebook ANA-11). The rollup
 * is corrected by difference, so a mistake would otherwise stay for ever.
 */
export async function findRollupFaults(tx: Tx): Promise<RollupFault[]> {
  return tx.query(`
    select dealer_id as "dealerId", business_day as "businessDay", measure, dimension, kept, counted
      from (select dealer_id, business_day, measure, dimension, kept.value as kept, counted.value as counted
              from day_figure as kept
              full join (select * from (${flows.map(counted).join('\nunion all\n')}) as sums where value <> 0)
                as counted using (dealer_id, business_day, measure, dimension)
             where kept.value is distinct from counted.value
             union all ${VISIT_FAULTS}) as faults
     order by 1, 2, 3, 4`);
}
