import { policies } from '../../../../facts';
import type { StockMeasure } from '../../measure';

/** Those of them that were followed by a policy of the same kind for the same car, sold here too. */
export const policiesRenewed = {
  code: 'POLICIES_RENEWED',
  kind: 'STOCK',
  over: [policies],
  rows: `
    select p.dealer_id, p.customer_id as person, 1 as value from policy_fact p join asked using (dealer_id)
     where p.is_sold_here and p.period_to >= $2 and p.period_to < $3
       and exists (select from policy_fact n where n.dealer_id = p.dealer_id and n.vehicle_id = p.vehicle_id
                      and n.kind = p.kind and n.is_sold_here and n.period_to > p.period_to and n.sold_on <= $4)`,
} as const satisfies StockMeasure;
