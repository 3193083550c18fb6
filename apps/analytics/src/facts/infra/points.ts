import type { Tx } from '@autoclub/persistence';
import type { PointsFact } from '../domain/facts';
import { ADD_DELTA, dropEmptyFigures } from './day-figures';
import { latestOfBatch, ORIGIN_COLUMNS } from '../../network';
import type { FactTable } from '../../network';

const pointsTable: FactTable = {
  name: 'points_fact',
  key: ['dealer_id', 'entry_id'],
  columns: {
    dealer_id: 'text',
    entry_id: 'text',
    membership_id: 'text',
    customer_id: 'text',
    kind: 'text',
    points: 'bigint',
    source_type: 'text',
    source_id: 'text',
    business_day: 'date',
    posted_on: 'date',
    ...ORIGIN_COLUMNS,
  },
};

/** Entries that issue points: what is earned, and corrections of it. What is redeemed was issued before. */
export const IS_ISSUE = `kind in ('EARN', 'CORRECTION')`;

const COLUMNS = Object.keys(pointsTable.columns).join(', ');

/** An entry never changes once posted, so a second one with its id is the same one. */
const APPLY = `with ${latestOfBatch(pointsTable)},
  applied as (
    insert into points_fact (${COLUMNS}) select ${COLUMNS} from latest order by dealer_id, entry_id
    on conflict (dealer_id, entry_id) do nothing
    returning dealer_id, posted_on, source_type, kind, points),
  delta as (
    select dealer_id, posted_on as business_day, 'POINTS_ISSUED' as measure, source_type as dimension,
           sum(points) as value
      from applied where ${IS_ISSUE}
     group by dealer_id, posted_on, source_type
    having sum(points) <> 0),
  rolled as (${ADD_DELTA})
  select exists (select from applied where points < 0) as corrected`;

/** Keeps entries of the points ledger and the rollup of the points issued. */
export async function applyPoints(tx: Tx, facts: readonly PointsFact[]): Promise<void> {
  if (facts.length === 0) return;
  const rows: { corrected: boolean }[] = await tx.query(APPLY, [JSON.stringify(facts)]);
  if (rows[0]?.corrected) {
    await dropEmptyFigures(
      tx,
      facts.map((fact) => fact.dealerId),
    );
  }
}
