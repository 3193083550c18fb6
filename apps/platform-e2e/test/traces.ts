import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SERVICES, type VisitedStack } from '@autoclub/local-stack';
import { readEverything } from '@autoclub/messaging';
import { Client } from 'pg';

/** Where a fact about a person was found: a table, a topic or a file. */
export interface Trace {
  readonly place: string;
  readonly fact: string;
}

/** Everything that was looked through, so that a test can see that nothing was left out. */
export interface Search {
  readonly traces: readonly Trace[];
  readonly tables: number;
  readonly topics: number;
  readonly messages: number;
  readonly files: number;
}

/**
 * Looks for facts in every row of every table of the five databases (outbox, inbox, archive, command log and the queues
 * of jobs among them), in every topic from its first message, and in every file that the stack writes. The files of
 * PostgreSQL and Kafka themselves are looked through as tables and topics.
 */
export async function searchFor(stack: VisitedStack, facts: readonly string[]): Promise<Search> {
  const inTables = await searchTables(stack, facts);
  const inTopics = await searchTopics(stack.brokers, facts);
  const inFiles = searchFiles(stack.dataDir, facts);
  return {
    traces: [...inTables.traces, ...inTopics.traces, ...inFiles.traces],
    tables: inTables.tables,
    topics: inTopics.topics,
    messages: inTopics.messages,
    files: inFiles.files,
  };
}

async function searchTables(stack: VisitedStack, facts: readonly string[]) {
  const traces: Trace[] = [];
  let tables = 0;
  for (const service of SERVICES) {
    const roles = await Promise.all(
      (['owner', 'app'] as const).map((role) => opened(stack.databaseUrl(service, role))),
    );
    try {
      const [owner] = roles;
      const { rows } = await owner!.query<{ name: string }>(TABLES);
      for (const { name } of rows) {
        const reader = await readerOf(roles, name);
        const found = await reader.query<{ fact: string }>(
          `select fact from unnest($1::text[]) fact
            where exists (select from ${name} t where position(fact in t::text) > 0)`,
          [facts],
        );
        traces.push(...found.rows.map(({ fact }) => ({ place: `${service} ${name}`, fact })));
        tables += 1;
      }
    } finally {
      await Promise.all(roles.map((role) => role.end()));
    }
  }
  return { traces, tables };
}

/** Every table of every schema but the server's own; a partitioned one is read through its parts. */
const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`;

async function opened(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(`select set_config('app.tenant', '*', false)`);
  return client;
}

/** Some tables belong to the owner alone, those of the jobs to the service. */
async function readerOf(roles: readonly Client[], table: string): Promise<Client> {
  for (const role of roles) {
    const { rows } = await role.query<{ may: boolean }>(
      `select has_schema_privilege(split_part($1, '.', 1), 'usage') and has_table_privilege($1, 'select') as may`,
      [table],
    );
    if (rows[0]?.may) return role;
  }
  throw new Error(`Nobody may read ${table}.`);
}

async function searchTopics(brokers: string, facts: readonly string[]) {
  const traces = new Map<string, Trace>();
  const { topics, messages } = await readEverything(brokers, ({ topic, key, value, headers }) => {
    const text = `${key?.toString('utf8')} ${value?.toString('utf8')} ${JSON.stringify(headers)}`;
    for (const fact of facts)
      if (text.includes(fact)) traces.set(`${topic} ${fact}`, { place: `topic ${topic}`, fact });
  });
  return { traces: [...traces.values()], topics: topics.length, messages };
}

const OF_SERVERS = /^(?:postgres[\\/]cluster|kafka[\\/](?!.*\.log$)|kafka[\\/].*[\\/]\d+\.log$)/;

function searchFiles(dataDir: string, facts: readonly string[]) {
  const paths = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !OF_SERVERS.test(relative(dataDir, path)));
  const traces = paths.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const place = `file ${relative(dataDir, path)}`;
    return facts.filter((fact) => text.includes(fact)).map((fact) => ({ place, fact }));
  });
  return { traces, files: paths.length };
}
