import { SERVICES, type VisitedStack } from '@autoclub/local-stack';
import { Client } from 'pg';

/** Every text of every row that belongs to a dealer, by the column it stands in. */
export class Harvest {
  private readonly owners = new Map<string, Set<string>>();
  private readonly columns = new Map<string, Map<string, string[]>>();

  add(dealerId: string, column: string, value: string): void {
    this.owners.set(value, (this.owners.get(value) ?? new Set()).add(dealerId));
    const ofDealer = this.columns.get(dealerId) ?? new Map<string, string[]>();
    this.columns.set(dealerId, ofDealer.set(column, [...(ofDealer.get(column) ?? []), value]));
  }

  /** The one dealer in whose rows a text stands; undefined for what several have, and for what nobody has. */
  ownerOf(text: string): string | undefined {
    const owners = this.owners.get(text);
    const [only] = owners ?? [];
    return owners?.size === 1 ? only : undefined;
  }

  /** What a dealer has in columns of this name. */
  valuesOf(dealerId: string, column: string): readonly string[] {
    return this.columns.get(dealerId)?.get(column) ?? [];
  }

  /** Ids of a dealer's records, whatever they are. */
  idsOf(dealerId: string): readonly string[] {
    const columns = this.columns.get(dealerId) ?? new Map<string, string[]>();
    return [...columns].flatMap(([column, values]) => (column.endsWith('_id') ? values.slice(0, 3) : []));
  }

  get size(): number {
    return this.owners.size;
  }
}

const TEXT_COLUMNS = `
  select table_name as table, array_agg(column_name::text) as columns from information_schema.columns c
  where table_schema = 'public' and data_type = 'text'
    and exists (select from information_schema.columns k where k.table_schema = 'public'
                and k.table_name = c.table_name and k.column_name = 'dealer_id')
  group by table_name`;
const MOST_ROWS = 400;
/** Not a dealer's: what every dealer's rows say, and what answers about nobody carry. */
const SAID_BY_ALL = /^(dealer_id|region_id|correlation_id|causation_id|traceparent|subject)$/;

/** Looks through the five databases as their owner, for the dealers that are named. */
export async function harvest(stack: VisitedStack, dealerIds: readonly string[]): Promise<Harvest> {
  const found = new Harvest();
  for (const service of SERVICES) {
    const client = new Client({
      connectionString: stack.databaseUrl(service, 'owner'),
      options: '-c app.tenant=*',
    });
    await client.connect();
    const { rows: tables } = await client.query<{ table: string; columns: string[] }>(TEXT_COLUMNS);
    for (const { table, columns } of tables)
      for (const dealerId of dealerIds) await gather(client, found, { table, columns, dealerId });
    await client.end();
  }
  return found;
}

async function gather(
  client: Client,
  found: Harvest,
  { table, columns, dealerId }: { table: string; columns: string[]; dealerId: string },
): Promise<void> {
  const wanted = columns.filter((column) => !SAID_BY_ALL.test(column));
  if (wanted.length === 0) return;
  const list = wanted.map((column) => client.escapeIdentifier(column)).join(', ');
  const sql = `select ${list} from ${client.escapeIdentifier(table)} where dealer_id = $1 limit ${MOST_ROWS}`;
  const { rows } = await client.query<Record<string, string | null>>(sql, [dealerId]);
  const seen = new Set<string>();
  for (const row of rows)
    for (const [column, value] of Object.entries(row)) {
      if (!value || seen.has(`${column} ${value}`)) continue;
      seen.add(`${column} ${value}`);
      found.add(dealerId, column, value);
    }
}
