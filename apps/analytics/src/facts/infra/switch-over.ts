import type { TopicFollower } from '@autoclub/messaging';
import { compareRebuiltTables, followMergesInRebuiltTables, takeRebuiltTables } from '@autoclub/persistence';
import type { TableDifference, Tx } from '@autoclub/persistence';
import type { Logger } from '@autoclub/service-kit';
import type { DataSource } from 'typeorm';
import { DERIVED, PROJECTIONS } from './projections';

export interface SwitchOver {
  readonly owner: DataSource;
  readonly follower: TopicFollower;
  /** Names the figures that their facts do not bear out. */
  readonly prove: (tx: Tx) => Promise<readonly unknown[]>;
  readonly acceptsDifferences: boolean;
  readonly logger: Logger;
}

/** The service waits with its next batch of events; who reads waits for nothing. */
const HOLD = `lock table public.inbox in exclusive mode`;

/** The follower waits with its next batch as well: what is compared must stand still. */
const HOLD_REBUILT = 'lock table rebuilt.inbox in exclusive mode';

/** Events that are in the new tables and that the service has not handled: it will not have to. */
const AHEAD = `
  create temporary table ahead on commit drop as
  select event_id from rebuilt.inbox except select event_id from public.inbox`;

/** What the service would have published of them, had it handled them itself. */
const PUBLISH = `
  insert into public.outbox (event_id, topic, type, source, subject, sequence, dealer_id, region_id, correlation_id,
                             causation_id, traceparent, occurred_at, data)
  select event_id, topic, type, source, subject, sequence, dealer_id, region_id, correlation_id, causation_id,
         traceparent, occurred_at, data
    from rebuilt.outbox where causation_id in (select event_id::text from ahead) order by id`;

const KNOW = `
  insert into public.inbox (event_id, received_at, has_effect)
  select event_id, received_at, has_effect from rebuilt.inbox
  on conflict (event_id) do update set has_effect = true where excluded.has_effect and not inbox.has_effect;
  delete from public.parked_event;
  insert into public.parked_event select * from rebuilt.parked_event`;

/**
 * Proves the new rows equal to the live ones, row for row, and puts them in their place: one transaction, in which the
 * service handles no event and after which both know the same ones. What was published meanwhile is read first.
 */
export async function switchOver({ owner, follower, prove, acceptsDifferences, logger }: SwitchOver) {
  await owner.transaction(async (tx) => {
    await tx.query(HOLD);
    await follower.catchUp();
    await tx.query(HOLD_REBUILT);
    await followMergesInRebuiltTables(tx, PROJECTIONS);
    await tx.query(AHEAD);
    const differences = await compareRebuiltTables(tx, await comparable(tx), expectedIn);
    const faults = await prove(tx);
    tell(differences, faults, logger);
    requireFacts(differences);
    if (!acceptsDifferences) requireEquality(differences, faults);
    await takeRebuiltTables(tx, PROJECTIONS);
    await tx.query(PUBLISH);
    await tx.query(KNOW);
  });
}

/** Of sums it cannot be said which event made them differ; then both are proven by counting again. */
async function comparable(tx: Tx): Promise<string[]> {
  const ahead: unknown[] = await tx.query('select from ahead limit 1');
  return PROJECTIONS.filter((table) => ahead.length === 0 || !DERIVED.includes(table));
}

/** A row that an event has left which the service has not handled yet. */
function expectedIn(table: string): string {
  if (table === 'dealer_freshness') return 'rebuilt.last_event_id in (select event_id from ahead)';
  if (table === 'erased_customer') return 'live is null and exists (select from ahead)';
  return DERIVED.includes(table) ? 'false' : 'rebuilt.event_id in (select event_id from ahead)';
}

function tell(differences: readonly TableDifference[], faults: readonly unknown[], logger: Logger): void {
  for (const { rows, ...counted } of differences) {
    logger.warn(counted, 'rebuilt rows differ from the live ones');
    for (const row of rows) logger.warn(row, 'a row that differs');
  }
  for (const fault of faults.slice(0, 20))
    logger.warn({ fault }, 'a live figure that its facts do not bear out');
}

/** A live fact that the archives do not have is never given up. */
function requireFacts(differences: readonly TableDifference[]): void {
  const lost = differences.filter(({ table, lost: rows }) => rows > 0 && !DERIVED.includes(table));
  if (lost.length === 0) return;
  const parts = lost.map(({ table, lost: rows }) => `${rows} rows of ${table}`);
  throw new Error(`The rebuild would lose ${parts.join(', ')}. Nothing was changed.`);
}

function requireEquality(differences: readonly TableDifference[], faults: readonly unknown[]): void {
  const named = differences.map(({ table, lost, added, changed, rows }) => {
    const [first] = rows;
    return `${lost + added + changed} rows of ${table}, first ${JSON.stringify(first?.key)}`;
  });
  const wrong = faults.length === 0 ? [] : [`${faults.length} figures, first ${JSON.stringify(faults[0])}`];
  const parts = [...named, ...wrong];
  if (parts.length === 0) return;
  throw new Error(
    `What was built again is not what is live: ${parts.join('; ')}. Nothing was changed. ` +
      'The log shows the rows; with --accept-differences the new ones take their place.',
  );
}
