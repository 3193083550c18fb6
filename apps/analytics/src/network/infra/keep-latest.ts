import type { Tx } from '@autoclub/persistence';

/*
 * Facts are written set by set: a batch of events is one statement, whatever its size, since a statement per event
 * would cost the consumer ten times its speed (reliability notes). Within a batch and against the table, the event
 * with the highest sequence of its aggregate wins, so duplicates and late arrivals change nothing.
 */

/** A table of facts: its key without the sequence, and its columns with their types. */
export interface FactTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
}

/** Every fact knows the event it comes from. */
export const ORIGIN_COLUMNS = {
  event_id: 'uuid',
  event_at: 'timestamptz',
  sequence: 'bigint',
  trace_id: 'text',
} as const;

/** The batch of `$1`, a JSON list of facts, as rows: the relation `latest`, one row per key. */
export function latestOfBatch({ key, columns }: FactTable): string {
  const names = Object.keys(columns);
  const typed = names.map((name) => `"${camelCase(name)}" ${columns[name]}`).join(', ');
  const selected = names.map((name) => `"${camelCase(name)}" as ${name}`).join(', ');
  const keyed = key.map((name) => `"${camelCase(name)}"`).join(', ');
  return `latest as (
    select distinct on (${keyed}) ${selected}
      from json_to_recordset($1::json) as fact(${typed})
     order by ${keyed}, sequence desc)`;
}

/**
 * Writes `latest` into the table, in the order of the key so that two writers never wait for each other in a circle.
 */
export function keepLatest(table: FactTable): string {
  const names = Object.keys(table.columns);
  const changed = names.filter((name) => !table.key.includes(name));
  return `
    insert into ${table.name} as kept (${names.join(', ')})
    select ${names.join(', ')} from latest order by ${table.key.join(', ')}
    on conflict (${table.key.join(', ')}) do update
       set ${changed.map((name) => `${name} = excluded.${name}`).join(', ')}
     where kept.sequence < excluded.sequence`;
}

/** Writes facts that no figure adds up by itself. */
export async function upsertFacts(tx: Tx, table: FactTable, facts: readonly object[]): Promise<void> {
  if (facts.length === 0) return;
  await tx.query(`with ${latestOfBatch(table)} ${keepLatest(table)}`, [JSON.stringify(facts)]);
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
