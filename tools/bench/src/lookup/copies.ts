import { createDataSource } from '@autoclub/persistence';
import type { DataSource } from 'typeorm';
import type { Pattern } from './pattern';

/** Where the number of a copy stands in the rows of its pattern: eight digits. */
const NUMBER = '########';
const NAME = '@name@';
const PLATE = '@plate@';
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗';
const ID = /\b[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}\b/g;
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;
const AT_ONCE = 10_000;

/** Tables of the machinery, which know an event or a command and no customer. */
const MACHINERY = [
  'outbox',
  'inbox',
  'event_archive',
  'command_log',
  'parked_event',
  'pii_access',
  'job_progress',
];

/** The name and the plate of a copy, as SQL of its number `i`. */
const NAME_OF = `substr('${SURNAMES}', 1 + i % ${SURNAMES.length}, 1) || chr(20000 + i / 20 % 1000) || chr(21000 + i * 7 % 1000)`;
const PLATE_OF = `'沪' || chr(65 + i / 50000) || lpad((i % 50000)::text, 5, '0')`;

/** What is known of a copy by its number, as {@link copyRows} writes it. */
export function copyOf(i: number): { name: string; plate: string; vin: string; phone: string } {
  const number = String(i).padStart(8, '0');
  const surname = [...SURNAMES][i % SURNAMES.length] ?? '';
  const given = String.fromCodePoint(20_000 + (Math.floor(i / 20) % 1_000), 21_000 + ((i * 7) % 1_000));
  const plate = `沪${String.fromCodePoint(65 + Math.floor(i / 50_000))}${String(i % 50_000).padStart(5, '0')}`;
  return { name: `${surname}${given}`, plate, vin: `LSVABCDE0${number}`, phone: `177${number}` };
}

/** Opens a service's database as the owner of its tables, for every dealer. */
export async function asOwner(url: string): Promise<DataSource> {
  const session = { 'app.tenant': '*', statement_timeout: '0' };
  return createDataSource({
    url,
    entities: [],
    migrations: [],
    applicationName: 'bench-lookup',
    session,
  }).initialize();
}

/**
 * Copies every row about a pattern, each copy under its own number: ids, VIN, plate, phone and name are its own, the
 * rest is as the services wrote it. Set by set straight into the tables, since a hundred thousand through the graph
 * would take an hour and measure nothing of a look-up.
 */
export async function copyRows(
  owner: DataSource,
  pattern: Pattern,
  numbers: readonly [number, number],
): Promise<void> {
  const found = await rowsAbout(owner, pattern);
  for (const table of await tablesByReference(owner)) {
    const rows = found.get(table)?.map((row) => marked(row, pattern));
    if (!rows) continue;
    const columns = await columnsOf(owner, table);
    for (let from = numbers[0]; from <= numbers[1]; from += AT_ONCE)
      await owner.query(
        `insert into ${table} (${columns})
         select ${columns}
           from generate_series($2::int, $3::int) i, unnest($1::text[]) pattern,
                jsonb_populate_record(null::${table},
                  replace(replace(replace(pattern, '${NUMBER}', lpad(i::text, 8, '0')),
                                  '${NAME}', ${NAME_OF}), '${PLATE}', ${PLATE_OF})::jsonb) copied`,
        [rows, from, Math.min(from + AT_ONCE - 1, numbers[1])],
      );
  }
}

/** The rows that name the customer, or something of theirs that is as new. */
async function rowsAbout(owner: DataSource, { customerId }: Pattern): Promise<Map<string, string[]>> {
  const known = new Set([customerId]);
  const found = new Map<string, string[]>();
  for (let before = 0; before < known.size;) {
    before = known.size;
    for (const table of await tablesByReference(owner)) {
      const rows: { row: string }[] = await owner.query(
        `select row from (select to_jsonb(t)::text as row from ${table} t) r where row like any($1)`,
        [[...known].map((id) => `%${id}%`)],
      );
      if (rows.length > 0)
        found.set(
          table,
          rows.map(({ row }) => row),
        );
      for (const { row } of rows)
        for (const id of row.match(ID) ?? []) if (isAsNew(id, customerId)) known.add(id);
    }
  }
  return found;
}

/** Ids sort by the time they were made; what is older was there before the pattern, and is shared. */
const isAsNew = (id: string, customerId: string): boolean => id.slice(4) >= customerId.slice(4);

function marked(row: string, pattern: Pattern): string {
  return row
    .replace(ID, (id) => (isAsNew(id, pattern.customerId) ? id.slice(0, -NUMBER.length) + NUMBER : id))
    .replace(UUID, (id) => id.slice(0, -NUMBER.length) + NUMBER)
    .replace(/CHECK-[0-9A-F]{4}[0-9A-F]{8}/g, (roNumber) => roNumber.slice(0, -NUMBER.length) + NUMBER)
    .replace(/("member_number": "[^"]*?)\d+"/, `$1${NUMBER}"`)
    .replaceAll(pattern.vin, `LSVABCDE0${NUMBER}`)
    .replaceAll(pattern.phone, `177${NUMBER}`)
    .replaceAll(pattern.number, `PATTERN-${NUMBER}`)
    .replaceAll(pattern.plate, PLATE)
    .replaceAll(pattern.name, NAME);
}

/** The service's own tables, each after those it refers to. */
async function tablesByReference(owner: DataSource): Promise<string[]> {
  const tables: { name: string; after: string[] }[] = await owner.query(
    `select c.relname as name, array(select f.confrelid::regclass::text from pg_constraint f
                                      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as after
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
        and c.relname <> all($1) order by 1`,
    [MACHINERY],
  );
  const ordered: string[] = [];
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ name, after }) => !ordered.includes(name) && after.every((one) => ordered.includes(one)),
    );
    if (next.length === 0) throw new Error('Tables refer to each other in a circle.');
    ordered.push(...next.map(({ name }) => name));
  }
  return ordered;
}

/** Columns that a copy is given; the database makes the others. */
async function columnsOf(owner: DataSource, table: string): Promise<string> {
  const columns: { name: string }[] = await owner.query(
    `select quote_ident(column_name) as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO'
        and coalesce(column_default, '') not like 'nextval%' order by ordinal_position`,
    [table],
  );
  return columns.map(({ name }) => name).join(', ');
}
