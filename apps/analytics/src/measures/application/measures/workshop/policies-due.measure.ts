import { policies } from '../../../../facts';
import type { StockMeasure } from '../../measure';

/** Policies sold here whose period ended in the period (rulebook SVC-10). */
export const policiesDue = {
  code: 'POLICIES_DUE',
  kind: 'STOCK',
  over: [policies],
  rows: `
    select p.dealer_id, p.customer_id as person, 1 as value from policy_fact p join asked using (dealer_id)
     where p.is_sold_here and p.period_to >= $2 and p.period_to < $3`,
} as const satisfies StockMeasure;
