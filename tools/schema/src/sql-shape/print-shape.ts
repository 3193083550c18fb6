import type { Client } from 'pg';
import * as catalogue from './catalogue-queries';

interface Table {
  readonly oid: number;
  readonly name: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly partitioned: string | null;
}

/** Tables that belong to the tools rather than to the service. */
const TOOLING = ['migrations', 'typeorm_metadata'];

/**
 * The shape of a database after all migrations as SQL text: types, tables with columns, constraints, indexes, row
 * security, grants and triggers, views, functions. The same database gives the same text on every machine.
 */
export async function printShape(client: Client): Promise<string> {
  const tables = (await client.query<Table>(catalogue.TABLES)).rows.filter(
    ({ name }) => !TOOLING.includes(name),
  );
  const blocks = [...(await lines(client, catalogue.ENUMS)).map(statement)];
  for (const table of tables) blocks.push(await printTable(client, table));
  blocks.push(...(await lines(client, catalogue.VIEWS)).map(statement));
  blocks.push(...(await lines(client, catalogue.FUNCTIONS)).map(statement));
  return `${blocks.join('\n\n')}\n`;
}

async function printTable(client: Client, table: Table): Promise<string> {
  const of = (query: string) => lines(client, query, [table.oid]);
  const inside = [...(await of(catalogue.COLUMNS)), ...(await of(catalogue.CONSTRAINTS))];
  const partitioned = table.partitioned ? ` partition by ${table.partitioned}` : '';
  const create = `create table ${table.name} (\n${inside.map((line) => `  ${line}`).join(',\n')}\n)${partitioned};`;
  const beside = [
    ...(await of(catalogue.INDEXES)),
    ...rowSecurity(table),
    ...(await of(catalogue.POLICIES)),
    ...(await of(catalogue.GRANTS)),
    ...(await of(catalogue.TRIGGERS)),
  ];
  return [create, ...beside.map(statement)].join('\n');
}

function rowSecurity({ name, secured, forced }: Table): string[] {
  const table = `alter table ${name}`;
  return [
    ...(secured ? [`${table} enable row level security`] : []),
    ...(forced ? [`${table} force row level security`] : []),
  ];
}

async function lines(client: Client, query: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(query, values);
  return rows.map(({ line }) => line);
}

function statement(text: string): string {
  const trimmed = text.trimEnd().replace(/[ \t]+$/gm, '');
  return trimmed.endsWith(';') ? trimmed : `${trimmed};`;
}
