import { createRequire } from 'node:module';
import { join } from 'node:path';
import { randomIds } from '@autoclub/domain-kit';
import { Database, createDataSource, migrateDatabase } from '@autoclub/persistence';
import type { MigrationClass, Tx } from '@autoclub/persistence';
import type { PostgresServer } from '@autoclub/postgres';
import type { DataSource } from 'typeorm';

/** What the benchmark takes from the built loyalty-points service: its books and the one door to them. */
interface LoyaltyPoints {
  readonly migrations: readonly MigrationClass[];
  readonly repository: { post(tx: Tx, postings: readonly object[]): Promise<unknown[]> };
  readonly accountIdOf: (membershipId: string) => string;
  readonly clubAccountIdOf: (dealerId: string, kind: string) => string;
}

export const DEALER_ID = 'dlr_00000000000000000000000001';
const DAY = '2026-11-21';

/** The service is loaded from what was built, at run time: no program imports another one. */
function loadLoyaltyPoints(root: string): LoyaltyPoints {
  const load = createRequire(join(root, 'apps/loyalty-points/dist/main.js'));
  const { PostingRepository } = load('./ledger/infra/posting.repository.js');
  return {
    migrations: load('./migrations/index.js').migrations,
    repository: new PostingRepository(() => new Date()),
    ...(load('./ledger/domain/derived-ids.js') as Pick<LoyaltyPoints, 'accountIdOf' | 'clubAccountIdOf'>),
  };
}

/** The real ledger in a database of its own, with accounts to post to. */
export interface Books {
  readonly database: Database;
  readonly dataSource: DataSource;
  readonly accounts: readonly string[];
  readonly repository: LoyaltyPoints['repository'];
  /** A posting that has not been made yet, worth 23 points. */
  posting(accountId: string): object;
  entryCount(): Promise<number>;
  close(): Promise<void>;
}

export async function openBooks(
  root: string,
  postgres: PostgresServer,
  databaseName: string,
  accountCount: number,
): Promise<Books> {
  const service = loadLoyaltyPoints(root);
  const { migrations } = service;
  await migrateDatabase({ ownerUrl: postgres.url(databaseName, 'owner'), entities: [], migrations });
  const dataSource = createDataSource({
    url: postgres.url(databaseName, 'app'),
    entities: [],
    migrations: [],
    applicationName: 'bench-posting',
    poolSize: 12,
  });
  await dataSource.initialize();
  const database = new Database(dataSource);
  const scope = { kind: 'dealer', dealerId: DEALER_ID } as const;
  const members = Array.from({ length: accountCount }, () => ({
    membership: randomIds('mem'),
    customer: randomIds('cus'),
  }));
  const accounts = members.map(({ membership }) => service.accountIdOf(membership));
  const opened = [
    ...members.map(({ membership, customer }, i) => ({
      dealer_id: DEALER_ID,
      account_id: accounts[i],
      kind: 'MEMBER',
      membership_id: membership,
      customer_id: customer,
    })),
    { dealer_id: DEALER_ID, account_id: service.clubAccountIdOf(DEALER_ID, 'ISSUED'), kind: 'ISSUED' },
  ];
  await database.transaction(scope, (tx) =>
    tx.query('select open_points_accounts($1::json, now())', [JSON.stringify(opened)]),
  );
  return {
    database,
    dataSource,
    accounts,
    repository: service.repository,
    posting: (accountId) => postingOf(accountId),
    entryCount: () =>
      database.transaction(scope, async (tx) => {
        const [{ count }] = await tx.query('select count(*)::int as count from points_entry');
        return count;
      }),
    close: () => dataSource.destroy(),
  };
}

function postingOf(accountId: string): object {
  return {
    transactionId: randomIds('ptt'),
    dealerId: DEALER_ID,
    regionId: 'reg_00000000000000000000000001',
    accountId,
    kind: 'EARN',
    points: 23,
    source: { type: 'REPAIR_ORDER', id: randomIds('ror'), revision: 1 },
    businessDay: DAY,
    postedOn: DAY,
    lotExpiresOn: null,
    correctsTransactionId: null,
    explanation: {
      ruleId: 'PTS-02',
      ruleVersion: 'default@1',
      formula: 'floor(1199.99 / 50)',
      inputs: { eligibleAmount: '1199.99' },
      result: 23,
    },
    cause: { correlationId: '0'.repeat(31) + '1', causationId: 'bench' },
  };
}
