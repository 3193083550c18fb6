import type { Tx } from '../database';
import { snakeCase } from '../snake-naming-strategy';

/**
 * A table of copies of what another service owns. Columns are named by the properties of its rows (`regionId` is the
 * column `region_id`); their types are the table's own. Every table of copies has a column `sequence`, the version of
 * the record that the row shows.
 */
export interface CopyTable<Property extends string = string> {
  readonly name: string;
  readonly key: readonly Property[];
  /** What the newest event of a record decides. */
  readonly columns: readonly Property[];
  /**
   * What not every event says, such as the day of activation, which a change of tier leaves out: it is kept from the
   * first event that says it, however late that one comes.
   */
  readonly saidOnce?: readonly Property[];
}

/** A row of a table of copies; what the table does not name is left out. */
export type CopyRow<Property extends string> = Readonly<Record<Property | 'sequence', unknown>>;

/** Says what a table of copies holds; the compiler then checks its rows. */
export function copyTable<const Property extends string>(table: CopyTable<Property>): CopyTable<Property> {
  return table;
}

/**
 * Writes a batch of copies by one statement, whatever its size. The row with the highest sequence of its key wins,
 * within the batch and against the table, so duplicates and late arrivals change nothing. Keys are written in their
 * order, so two writers never wait for each other in a circle.
 */
export async function keepLatest<Property extends string>(
  tx: Tx,
  table: CopyTable<Property>,
  rows: readonly CopyRow<Property>[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(`with ${latestOfBatch(table)} ${upsertLatest(table)}`, [copyRows(table, rows)]);
}

/** The rows as the parameter `$1` of {@link latestOfBatch}. */
export function copyRows<Property extends string>(
  table: CopyTable<Property>,
  rows: readonly CopyRow<Property>[],
): string {
  const columns = propertiesOf(table).map((property) => [snakeCase(property), property] as const);
  const copies = rows.map((row) => {
    const copy: Record<string, unknown> = {};
    for (const [name, each] of columns) copy[name] = row[each];
    return copy;
  });
  return JSON.stringify(copies);
}

/** The batch of `$1` as the relation `latest`, one row per key; for statements that do more than keep it. */
export function latestOfBatch<Property extends string>(table: CopyTable<Property>): string {
  const key = table.key.map(snakeCase).join(', ');
  const once = new Set<string>(table.saidOnce);
  const columns = propertiesOf(table).map((property) => {
    const name = snakeCase(property);
    return once.has(property) ? `${firstSaid(name, key)} as ${name}` : name;
  });
  return `latest as (
    select distinct on (${key}) ${columns.join(', ')}
      from json_populate_recordset(null::${table.name}, $1::json)
     order by ${key}, sequence desc)`;
}

/** One event of a batch may say what the newest one of its record leaves out. */
function firstSaid(name: string, key: string): string {
  return `(array_agg(${name}) filter (where ${name} is not null) over (partition by ${key}))[1]`;
}

/** Writes the relation `latest` into the table, which goes by the name `kept`. */
export function upsertLatest<Property extends string>(table: CopyTable<Property>): string {
  const names = columnsOf(table).join(', ');
  return `
    insert into ${table.name} as kept (${names})
    select ${names} from latest order by ${table.key.map(snakeCase).join(', ')}
    on conflict (${table.key.map(snakeCase).join(', ')}) do update set ${changesOf(table)}`;
}

/** The columns of a table of copies. */
export function columnsOf<Property extends string>(table: CopyTable<Property>): string[] {
  return propertiesOf(table).map(snakeCase);
}

function propertiesOf<Property extends string>(table: CopyTable<Property>): (Property | 'sequence')[] {
  return [...table.key, ...table.columns, ...(table.saidOnce ?? []), 'sequence'];
}

/** An older event leaves the row alone, but for what only it says. */
function changesOf({ columns, saidOnce = [] }: CopyTable): string {
  const decided = [...columns, 'sequence'].map(snakeCase);
  if (saidOnce.length === 0)
    return `${decided.map((name) => `${name} = excluded.${name}`).join(', ')}
     where kept.sequence < excluded.sequence`;
  const later = (name: string): string =>
    `${name} = case when kept.sequence < excluded.sequence then excluded.${name} else kept.${name} end`;
  const once = saidOnce.map(snakeCase).map((name) => `${name} = coalesce(kept.${name}, excluded.${name})`);
  return [...decided.map(later), ...once].join(', ');
}
