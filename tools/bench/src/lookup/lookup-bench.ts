import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createDataSource, Database, migrateDatabase, type MigrationClass } from '@autoclub/persistence';
import { startPostgres } from '@autoclub/postgres';
import type { DataSource } from 'typeorm';
import { figure, percentile, type Figure } from '../figure';

const DATABASE = 'club_membership';
const DEALER_ID = 'dlr_00000000000000000000000001';
const CUSTOMERS = 100_000;
const LOOKUPS = 2_000;
/** What a look-up may take at its 99th percentile, in milliseconds. */
const LIMIT_MS = 50;

/** The service is loaded from what was built, at run time: no program imports another one. */
function loadMembership(root: string): Membership {
  const load = createRequire(join(root, 'apps/membership/dist/main.js'));
  return {
    migrations: load('./migrations/index.js').migrations,
    readLookupKey: load('./customers/domain/lookup-key.js').readLookupKey,
    customerReading: load('./customers/infra/customer-reading.js').customerReading,
    sql: load('./customers/infra/lookup.sql.js').LOOK_UP,
  };
}

interface Membership {
  readonly migrations: readonly MigrationClass[];
  readonly readLookupKey: (written: string) => Record<string, string | null>;
  readonly customerReading: (database: Database) => {
    lookUp(reader: object, dealerId: string, key: object, limit: number): Promise<{ customerId: string }[]>;
    customers(reader: object, ids: readonly string[]): Promise<unknown[]>;
  };
  readonly sql: string;
}

/**
 * The front desk's look-up among a hundred thousand customers of one dealer: the use case as the graph runs it, in the
 * tenant of its caller and with the records it shows, beside the same statement by SQL alone.
 */
export async function benchLookup(root: string, folder: string): Promise<Figure[]> {
  const service = loadMembership(root);
  const dataDir = join(folder, 'postgres');
  const postgres = await startPostgres({ dataDir, databases: [DATABASE], durable: true });
  try {
    await migrateDatabase({
      ownerUrl: postgres.url(DATABASE, 'owner'),
      entities: [],
      migrations: service.migrations,
    });
    const owner = await opened(postgres.url(DATABASE, 'owner'));
    await fill(owner);
    const dataSource = await opened(postgres.url(DATABASE, 'app'));
    const reading = service.customerReading(new Database(dataSource));
    const reader = { scope: { kind: 'dealer', dealerId: DEALER_ID }, now: new Date() };
    const lookUp = async (written: string) => {
      const key = service.readLookupKey(written);
      const rows = await reading.lookUp(reader, DEALER_ID, key, 21);
      if (rows.length === 0) throw new Error('A customer that is there was not found.');
      await reading.customers(
        reader,
        rows.slice(0, 20).map(({ customerId }) => customerId),
      );
    };
    const direct = async (written: string) => {
      const { VIN, PLATE, PHONE, PHONE_END, CARD_NUMBER, NAME } = service.readLookupKey(written);
      await owner.query(service.sql, [DEALER_ID, VIN, PLATE, PHONE, PHONE_END, CARD_NUMBER, NAME, 21]);
    };
    const keys = Array.from({ length: LOOKUPS }, (_, i) => keyOf(i));
    await timed(keys.slice(0, 100), lookUp);
    await timed(keys.slice(0, 100), direct);
    const [took, raw] = [await timed(keys, lookUp), await timed(keys, direct)];
    await Promise.all([owner.destroy(), dataSource.destroy()]);
    const p99 = percentile(took, 99);
    return [
      figure('lookup.p99', p99, 'ms', { what: 'what a look-up may take', value: LIMIT_MS }),
      figure('lookup.p50', percentile(took, 50), 'ms', {
        what: 'the same statement by SQL alone, p50',
        value: percentile(raw, 50),
      }),
      figure('lookup.p99.direct', p99, 'ms', {
        what: 'the same statement by SQL alone, p99',
        value: percentile(raw, 99),
      }),
    ];
  } finally {
    await postgres.stop();
  }
}

async function opened(url: string): Promise<DataSource> {
  const session = { 'app.tenant': '*', statement_timeout: '0' };
  const source = createDataSource({
    url,
    entities: [],
    migrations: [],
    applicationName: 'bench-lookup',
    session,
  });
  return source.initialize();
}

/** Customers with a car each and a card for every third. */
async function fill(owner: DataSource): Promise<void> {
  await owner.query(
    `insert into region (region_id, code, name_zh, name_en, version) values ('reg_1', 'EAST', '华东', 'East', 1)`,
  );
  await owner.query(
    `insert into dealer (dealer_id, region_id, code, name_zh, name_en, time_zone, currency_code, version)
     values ($1, 'reg_1', 'SH01', '一店', 'One', 'Asia/Shanghai', 'CNY', 1)`,
    [DEALER_ID],
  );
  await owner.query(
    `insert into customer (dealer_id, customer_id, kind, name, phone, external_system, external_number, registered_on,
                           trace_id, recorded_at)
     select $1, 'cus_' || lpad(i::text, 26, '0'), 'PERSON', chr(19968 + i % 5000) || chr(20000 + i % 997) || i,
            '+861' || lpad((3000000000 + i * 7919)::text, 10, '0'), 'DMS', 'C-' || i, '2024-01-01', 't', now()
       from generate_series(1, $2::int) i`,
    [DEALER_ID, CUSTOMERS],
  );
  await owner.query(
    `insert into vehicle (dealer_id, vehicle_id, customer_id, vin, plate, model_code, external_system,
                          external_number, is_sold_here, trace_id, recorded_at)
     select $1, 'veh_' || lpad(i::text, 26, '0'), 'cus_' || lpad(i::text, 26, '0'), ${VIN}, ${PLATE}, 'LAVIDA', 'DMS',
            'V-' || i, true, 't', now()
       from generate_series(1, $2::int) i`,
    [DEALER_ID, CUSTOMERS],
  );
  await owner.query('analyze');
}

/** Check digits are no business of a look-up. */
const VIN = `'LSVABCDE0R' || lpad(i::text, 7, '0')`;
const PLATE = `'沪A' || lpad(i::text, 5, '0')`;

function keyOf(turn: number): string {
  const i = 1 + ((turn * 7_919) % (CUSTOMERS - 1));
  const phone = String(3_000_000_000 + i * 7_919).padStart(10, '0');
  const ways = [
    `LSVABCDE0R${String(i).padStart(7, '0')}`,
    `沪A${String(i).padStart(5, '0')}`,
    phone.slice(-4),
    `${String.fromCodePoint(19_968 + (i % 5_000))}${String.fromCodePoint(20_000 + (i % 997))}`,
  ];
  return ways[turn % ways.length] ?? '';
}

async function timed(keys: readonly string[], work: (key: string) => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  for (const key of keys) {
    const begun = performance.now();
    await work(key);
    took.push(performance.now() - begun);
  }
  return took;
}
