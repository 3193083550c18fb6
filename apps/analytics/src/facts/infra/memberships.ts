import type { Tx } from '@autoclub/persistence';
import type { MembershipFact, TierFact } from '../domain/facts';
import { ADD_DELTA } from './day-figures';
import { keepLatest, latestOfBatch, ORIGIN_COLUMNS } from '../../network';
import type { FactTable } from '../../network';

const key = ['dealer_id', 'membership_id'];

const tierColumns = {
  dealer_id: 'text',
  membership_id: 'text',
  customer_id: 'text',
  tier: 'text',
  valid_from: 'date',
  valid_to: 'date',
  ...ORIGIN_COLUMNS,
};

const tierTable: FactTable = { name: 'membership_fact', key, columns: tierColumns };

const activationTable: FactTable = {
  name: 'membership_fact',
  key,
  columns: { ...tierColumns, source: 'text', activated_on: 'date' },
};

const COLUMNS = Object.keys(activationTable.columns).join(', ');

/** The columns that the latest event decides; an activation that comes after a change of tier leaves them alone. */
const LATEST_DECIDES = ['tier', 'valid_from', 'valid_to', 'event_id', 'event_at', 'trace_id', 'sequence']
  .map(
    (name) =>
      `${name} = case when kept.sequence < excluded.sequence then excluded.${name} else kept.${name} end`,
  )
  .join(', ');

/** Counts a membership as recruited when its activation arrives, once, also when a change of tier came first. */
const APPLY_ACTIVATIONS = `with ${latestOfBatch(activationTable)},
  applied as (
    insert into membership_fact as kept (${COLUMNS})
    select ${COLUMNS} from latest order by dealer_id, membership_id
    on conflict (dealer_id, membership_id) do update
       set source = excluded.source, activated_on = excluded.activated_on, ${LATEST_DECIDES}
     where kept.activated_on is null
    returning dealer_id, activated_on, source),
  delta as (
    select dealer_id, activated_on as business_day, 'MEMBERSHIPS_RECRUITED' as measure, source as dimension,
           count(*) as value
      from applied
     group by dealer_id, activated_on, source)
  ${ADD_DELTA}`;

/** Keeps activations and the rollup of memberships recruited by source (rulebook MEM-01). */
export async function applyActivations(tx: Tx, facts: readonly MembershipFact[]): Promise<void> {
  if (facts.length === 0) return;
  await tx.query(APPLY_ACTIVATIONS, [JSON.stringify(facts)]);
}

/** Keeps the tier and validity that a change of tier brings (rulebook MEM-04). */
export async function applyTiers(tx: Tx, facts: readonly TierFact[]): Promise<void> {
  if (facts.length === 0) return;
  await tx.query(`with ${latestOfBatch(tierTable)} ${keepLatest(tierTable)}`, [JSON.stringify(facts)]);
}
