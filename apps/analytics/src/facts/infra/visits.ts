import type { Tx } from '@autoclub/persistence';
import type { VisitFact } from '../domain/facts';
import { ADD_DELTA, dropEmptyFigures } from './day-figures';
import { keepLatest, latestOfBatch, ORIGIN_COLUMNS } from '../../network';
import type { FactTable } from '../../network';

export const visitTable: FactTable = {
  name: 'visit_fact',
  key: ['dealer_id', 'repair_order_id'],
  columns: {
    dealer_id: 'text',
    repair_order_id: 'text',
    customer_id: 'text',
    vehicle_id: 'text',
    membership_id: 'text',
    service_advisor_id: 'text',
    kind: 'text',
    revision: 'int',
    settled_at: 'timestamptz',
    business_day: 'date',
    repair_minor: 'bigint',
    boutique_minor: 'bigint',
    insurance_minor: 'bigint',
    customer_paid_minor: 'bigint',
    ...ORIGIN_COLUMNS,
  },
};

/** What one visit adds to each measure; the rollup and its proof count by the same lines. */
export const VISIT_MEASURES = `(values
  ('VISITS', 1::bigint),
  ('PAYING_VISITS', (customer_paid_minor > 0)::int::bigint),
  ('CUSTOMER_PAID_MINOR', customer_paid_minor)) as amount(measure, value)`;

/** An order that was there before is taken out with its old day and amount, and put in with its new ones. */
const APPLY = `with ${latestOfBatch(visitTable)},
  applied as (${keepLatest(visitTable)}
    returning new.dealer_id, old.business_day as old_day, old.customer_paid_minor as old_paid,
              new.business_day as new_day, new.customer_paid_minor as new_paid),
  changed as (
    select dealer_id, new_day as business_day, new_paid as customer_paid_minor, 1 as sign from applied
    union all
    select dealer_id, old_day, old_paid, -1 from applied where old_day is not null),
  delta as (
    select dealer_id, business_day, measure, '' as dimension, sum(sign * value) as value
      from changed cross join lateral ${VISIT_MEASURES}
     group by dealer_id, business_day, measure
    having sum(sign * value) <> 0),
  rolled as (${ADD_DELTA})
  select count(*)::int as corrected from applied where old_day is not null`;

/** Keeps visits and the rollup of their days (rulebook ANA-04); amendments and refunds correct both. */
export async function applyVisits(tx: Tx, facts: readonly VisitFact[]): Promise<void> {
  if (facts.length === 0) return;
  const rows: { corrected: number }[] = await tx.query(APPLY, [JSON.stringify(facts)]);
  if (rows[0] && rows[0].corrected > 0) {
    await dropEmptyFigures(
      tx,
      facts.map((fact) => fact.dealerId),
    );
  }
}
