import { SERVICES, type ServiceName } from '@autoclub/local-stack';
import { createDataSource, Database, everything } from '@autoclub/persistence';
import { type Agreement, type Difference, differencesOf, type Row, type Side } from './agreement';
import { agreements } from './agreements';

/** The connection string of each service's database, as the role of the running service. */
export type Databases = Readonly<Record<ServiceName, string>>;

/** One agreement as it was found: how many rows were compared, and where the two differ. */
export interface Finding {
  readonly name: string;
  readonly says: string;
  readonly rowCount: number;
  readonly differenceCount: number;
  /** The first few differences; ids only. */
  readonly examples: readonly Difference[];
}

export interface AuditReport {
  /** Events that are not published or still wait for a premise, by service; differences may come from them. */
  readonly waiting: Readonly<Partial<Record<ServiceName, number>>>;
  readonly findings: readonly Finding[];
  readonly isWell: boolean;
}

const MOST_EXAMPLES = 10;

/**
 * Compares what the services say about the same things (rulebook PLT-06): who was a member on which order, what each
 * order earned, what is counted. Reads only. What one service knows and another does not shows here and nowhere else.
 */
export async function audit(databases: Databases): Promise<AuditReport> {
  const opened = await Promise.all(
    SERVICES.map(async (name) => [name, await open(databases[name])] as const),
  );
  const databaseOf = new Map<ServiceName, Database>(opened);
  const rowsOf = ({ service, sql }: Side): Promise<Row[]> => read(databaseOf.get(service), sql);
  try {
    const waiting: Partial<Record<ServiceName, number>> = {};
    for (const [name, database] of opened) {
      const [row] = await read<{ count: number }>(database, WAITING);
      if (row && row.count > 0) waiting[name] = row.count;
    }
    const findings: Finding[] = [];
    for (const agreement of agreements) findings.push(await find(agreement, rowsOf));
    const isWell = findings.every(({ differenceCount }) => differenceCount === 0);
    return { waiting, findings, isWell: isWell && Object.keys(waiting).length === 0 };
  } finally {
    await Promise.all(opened.map(([, database]) => database.dataSource.destroy()));
  }
}

const WAITING = `
  select ((select count(*) from outbox where published_at is null)
        + (select count(*) from parked_event))::int as count`;

async function open(url: string): Promise<Database> {
  const dataSource = createDataSource({ url, entities: [], applicationName: 'audit', poolSize: 1 });
  return new Database(await dataSource.initialize());
}

function read<T>(database: Database | undefined, sql: string): Promise<T[]> {
  if (!database) throw new Error('Every service has a database.');
  return database.read(everything, (tx) => tx.query<T[]>(sql));
}

async function find(agreement: Agreement, rowsOf: (side: Side) => Promise<Row[]>): Promise<Finding> {
  const { name, says, left, right, isPartOfLeft } = agreement;
  const [ofLeft, ofRight] = [await rowsOf(left), await rowsOf(right)];
  const differences = differencesOf(ofLeft, ofRight, isPartOfLeft);
  return {
    name,
    says,
    rowCount: Math.max(ofLeft.length, ofRight.length),
    differenceCount: differences.length,
    examples: differences.slice(0, MOST_EXAMPLES),
  };
}
