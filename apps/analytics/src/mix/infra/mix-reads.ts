import type { Tx } from '@autoclub/persistence';
import type { MixReads } from '../application/ports';

/** Settled orders by kind, counted from the facts; row policies keep them to the caller's tenant. */
export function mixReads(tx: Tx): MixReads {
  return {
    kinds: (dealerIds, { from, to }) => tx.query(KINDS, [dealerIds, from, to]),
  };
}

const KINDS = `
  select dealer_id as "dealerId", kind, count(*)::int as "orderCount",
         count(distinct customer_id)::int as "peopleCount",
         sum(labour_minor)::bigint as "labourMinor", sum(parts_minor)::bigint as "partsMinor"
    from order_fact
   where dealer_id = any($1) and business_day >= $2 and business_day < $3
   group by 1, 2`;
