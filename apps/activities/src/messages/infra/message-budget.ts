import type { Tx } from '@autoclub/persistence';
import type { WantedPlace } from '../application/send-due-messages';

/*
 * What each dealer spends on a channel in a year (rulebook ACT-08). A message gets its place before it is handed over
 * and keeps it over its attempts; one that is not sent in the end gives it back.
 */

const keyOf = ({ dealerId, channel, year }: Pick<WantedPlace, 'dealerId' | 'channel' | 'year'>): string =>
  `${dealerId} ${channel} ${year}`;

interface SpendRow {
  readonly dealerId: string;
  readonly channel: WantedPlace['channel'];
  readonly year: number;
  readonly spentMinor: number;
}

/** Gives places under the locks of the budgets, which are taken in their order. */
export async function reservePlaces(tx: Tx, wanted: readonly WantedPlace[]): Promise<ReadonlySet<string>> {
  const held = await placesOf(tx, wanted);
  const open = wanted.filter((place) => held.get(place.id) !== keyOf(place));
  const spent = await lockBudgets(tx, open);
  const granted: WantedPlace[] = [];
  for (const place of open) {
    const key = keyOf(place);
    const after = (spent.get(key) ?? 0) + place.costMinor;
    if (place.costMinor > 0 && place.budgetMinor !== null && after > place.budgetMinor) continue;
    spent.set(key, after);
    granted.push(place);
  }
  await freePlaces(
    tx,
    granted.filter(({ id }) => held.get(id)).map(({ id }) => id),
    'ALL',
  );
  await tx.query(GIVE, [JSON.stringify(granted)]);
  const kept = wanted.filter((place) => held.get(place.id) === keyOf(place));
  return new Set([...granted, ...kept].map(({ id }) => id));
}

async function placesOf(tx: Tx, wanted: readonly WantedPlace[]): Promise<Map<string, string>> {
  const rows: { id: string; dealerId: string; channel: WantedPlace['channel']; year: number }[] =
    await tx.query(
      `select id, dealer_id as "dealerId", paid_channel as channel, paid_year as year from message
        where id = any($1) and paid_channel is not null`,
      [wanted.map(({ id }) => id)],
    );
  return new Map(rows.map((row) => [row.id, keyOf(row)]));
}

async function lockBudgets(tx: Tx, wanted: readonly WantedPlace[]): Promise<Map<string, number>> {
  const places = JSON.stringify(wanted);
  await tx.query(
    `insert into message_spend (dealer_id, channel, year, spent_minor)
     select distinct w."dealerId", w.channel, w.year, 0
       from json_to_recordset($1::json) as w("dealerId" text, channel text, year int)
      order by 1, 2, 3 on conflict do nothing`,
    [places],
  );
  const rows: SpendRow[] = await tx.query(
    `select s.dealer_id as "dealerId", s.channel, s.year, s.spent_minor as "spentMinor" from message_spend s
      where (s.dealer_id, s.channel, s.year) in (
        select w."dealerId", w.channel, w.year
          from json_to_recordset($1::json) as w("dealerId" text, channel text, year int))
      order by 1, 2, 3 for update`,
    [places],
  );
  return new Map(rows.map((row) => [keyOf(row), row.spentMinor]));
}

const GIVE = `
  with given as (
    select * from json_to_recordset($1::json)
      as w("dealerId" text, id text, channel text, year int, "costMinor" bigint)),
  marked as (
    update message m set paid_channel = g.channel, paid_year = g.year, cost_minor = g."costMinor"
      from given g where m.dealer_id = g."dealerId" and m.id = g.id)
  update message_spend s set spent_minor = s.spent_minor + sums.cost
    from (select "dealerId", channel, year, sum("costMinor") as cost from given group by 1, 2, 3) sums
   where s.dealer_id = sums."dealerId" and s.channel = sums.channel and s.year = sums.year`;

/** Takes the places of messages that were not sent back, or all of theirs when they change their channel. */
export async function freePlaces(
  tx: Tx,
  ids: readonly string[],
  which: 'NOT_SENT' | 'ALL' = 'NOT_SENT',
): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `with freed as (
       update message m set cost_minor = 0
         from (select dealer_id, id, paid_channel, paid_year, cost_minor from message
                where id = any($1) and cost_minor > 0 and ($2 = 'ALL' or sent_at is null or state = 'SUPPRESSED')) before
        where m.dealer_id = before.dealer_id and m.id = before.id
       returning m.dealer_id, before.paid_channel, before.paid_year, before.cost_minor)
     update message_spend s set spent_minor = s.spent_minor - sums.cost
       from (select dealer_id, paid_channel, paid_year, sum(cost_minor) as cost from freed group by 1, 2, 3) sums
      where s.dealer_id = sums.dealer_id and s.channel = sums.paid_channel and s.year = sums.paid_year`,
    [ids, which],
  );
}
