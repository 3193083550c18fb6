import { snakeCase, type Tx } from '@autoclub/persistence';
import { orders, visits } from '../../facts';
import { flows } from '../../measures';
import type { AdvisorReads } from '../application/read-advisors';

type Flow = (typeof flows)[number];

/** The orders of a visit, by the column of the visit that counts them. */
const ORDERS_OF_VISIT: Readonly<Record<string, string>> = {
  orderCount: 'true',
  payingOrderCount: 'f.customer_paid_minor > 0',
};

/** Measures over orders, and over visits, whose orders say who looked after the car. */
const counted = flows.flatMap((measure) => {
  const sql = sqlOf(measure);
  return sql === undefined ? [] : [{ code: measure.code, sql }];
});

/** What advisors brought in, in PostgreSQL: one statement for any number of dealers. */
export function advisorReads(tx: Tx): AdvisorReads {
  return {
    countable: counted.map(({ code }) => code),
    async advisors(dealerIds, { from, to }) {
      const columns = counted.map(({ code, sql }) => `'${code}', ${sql}`).join(', ');
      return tx.query(
        `select f.dealer_id as "dealerId", f.service_advisor_id as "serviceAdvisorId", count(*)::int as "orderCount",
                json_build_object(${columns}) as values
           from order_fact f
          where f.dealer_id = any($1) and f.business_day >= $2 and f.business_day < $3
            and f.service_advisor_id is not null
          group by 1, 2 order by 1, 2`,
        [dealerIds, from, to],
      );
    },
  };
}

/** One number of a group of orders; undefined for what no order says. */
function sqlOf({ over, only, amount, dimension }: Flow): string | undefined {
  if (dimension !== null) return undefined;
  if (over.table.name === visits.table.name) {
    const column = only !== null && 'is' in only ? only.column : 'orderCount';
    const which = ORDERS_OF_VISIT[column];
    return which && `count(distinct (f.vehicle_id, f.business_day)) filter (where ${which})`;
  }
  if (over.table.name !== orders.table.name || only !== null) return undefined;
  if (amount === 'ONE') return 'count(*)';
  return 'sumOf' in amount ? `coalesce(sum(f.${snakeCase(amount.sumOf)}), 0)` : undefined;
}
