import { snakeCase } from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import { countedAgain, visits } from '../../facts';
import type { FlowMeasure } from '../application/measure';
import { flows } from '../application/measures';
import { amountOf, conditionOf, dimensionOf } from './measure-sql';
import { PERSONS_COUNTED } from './persons-counted';

/** A number of a rollup that the facts do not bear out. */
export interface RollupFault {
  readonly dealerId: string;
  /** The first of the month where it is the number of a month. */
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

const DAY_FAULTS = `
  select dealer_id, business_day, measure, dimension, kept.value as kept, counted.value as counted
    from day_figure as kept
    full join (select * from counted where value <> 0) as counted
         using (dealer_id, business_day, measure, dimension)
   where kept.value is distinct from counted.value`;

const MONTH_FAULTS = `
  select dealer_id, month, measure, dimension, kept.value as kept, counted.value as counted
    from month_sum as kept
    full join (select dealer_id, date_trunc('month', business_day)::date as month, measure, dimension,
                      sum(value)::bigint as value
                 from counted group by 1, 2, 3, 4 having sum(value) <> 0) as counted
         using (dealer_id, month, measure, dimension)
   where kept.value is distinct from counted.value`;

/**
 * Sets of persons that are not those of the facts; the dimension is that of the set and the row of the numbers. A
 * person who has no number is in no set: a row of theirs has no bits on either side.
 */
const PERSON_FAULTS = ['day', 'month'].map((grain) => {
  const day = grain === 'day' ? 'business_day' : 'month';
  return `
  select dealer_id, ${day} as business_day, 'PERSONS_OF_' || measure as measure,
         concat_ws(' ', dimension, chunk) as dimension,
         bit_count(kept.persons) as kept, bit_count(counted.persons) as counted
    from ${grain}_persons as kept
    full join ${grain}_persons_counted as counted using (dealer_id, measure, ${day}, dimension, chunk)
   where kept.persons is distinct from counted.persons or (kept.persons is null and counted.persons is null)`;
});

/**
 * Counts every figure again from the facts and names those that differ from the rollups (rulebook ANA-11). The rollup
 * is corrected by difference, so a mistake would otherwise stay for ever.
 */
export async function findRollupFaults(tx: Tx): Promise<RollupFault[]> {
  return tx.query(`
    with counted as materialized (${flows.map(counted).join('\nunion all\n')}), ${PERSONS_COUNTED}
    select dealer_id as "dealerId", business_day as "businessDay", measure, dimension, kept, counted
      from (${[DAY_FAULTS, MONTH_FAULTS, VISIT_FAULTS, ...PERSON_FAULTS].join(' union all ')}) as faults
     order by 1, 2, 3, 4`);
}
