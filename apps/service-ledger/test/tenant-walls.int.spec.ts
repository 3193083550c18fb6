import { tablesWithoutTenantPolicy, uniqueIndexesWithoutDealer } from '@autoclub/persistence';
import { LedgerUnderTest } from './builders/ledger-under-test';
import { SETTLE, settleInput } from './builders/documents';

describe('the walls around a tenant in the database', () => {
  let ledger: LedgerUnderTest;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    for (const at of ['1', '2']) {
      await ledger.withDealer(`dlr_${at}`);
      await ledger.mutate(at, SETTLE, settleInput(at));
    }
  });
  afterAll(() => ledger.close());

  const count = (
    scope: Parameters<typeof ledger.db.database.transaction>[0],
    table: string,
  ): Promise<number> =>
    ledger.db.database.transaction(scope, async (tx) => {
      const [row] = await tx.query<[{ n: number }]>(`select count(*) as n from ${table}`);
      return row.n;
    });

  it('PLT-02: every table of a tenant has its policy, forced', async () => {
    expect(await tablesWithoutTenantPolicy(ledger.db.owner)).toEqual([]);
  });

  it('PLT-02: every unique key begins with the dealer', async () => {
    expect(await uniqueIndexesWithoutDealer(ledger.db.owner)).toEqual([]);
  });

  it.each([
    'repair_order',
    'repair_order_line',
    'customer',
    'vehicle',
    'membership',
    'tier_fact',
    'entitlement',
    'dealer',
  ])('PLT-02: without any condition %s shows one dealer its own rows, a region none', async (table) => {
    const all = await count({ kind: 'everything' }, table);
    const own = await count({ kind: 'dealer', dealerId: 'dlr_1' }, table);
    expect(own).toBe(all / 2);
    expect(await count({ kind: 'dealer', dealerId: 'dlr_9' }, table)).toBe(0);
    expect(await count({ kind: 'region', regionId: 'reg_1' }, table)).toBe(0);
  });

  it('PLT-02: a dealer cannot write a row of another', async () => {
    const theft = ledger.db.database.transaction({ kind: 'dealer', dealerId: 'dlr_1' }, (tx) =>
      tx.query(`insert into customer (dealer_id, id, sequence) values ('dlr_2', 'cus_new', 1)`),
    );
    await expect(theft).rejects.toThrow(/row-level security/);
  });

  it.each(['repair_order_refund', 'entitlement_use', 'discount_approval'])(
    'SVC-05: %s only ever grows',
    async (table) => {
      const change = ledger.db.database.transaction({ kind: 'everything' }, (tx) =>
        tx.query(`delete from ${table}`),
      );
      await expect(change).rejects.toThrow(/permission denied|append-only/);
    },
  );
});
