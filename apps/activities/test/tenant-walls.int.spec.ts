import { tablesWithoutTenantPolicy, uniqueIndexesWithoutDealer } from '@autoclub/persistence';
import { activities, given } from './builders/activities-database';
import type { Activities } from './builders/activities-database';

describe('the tables of activities', () => {
  let house: Activities;

  beforeAll(async () => {
    house = await activities();
    await house.feed(
      given.dealer('dlr_1'),
      given.customer('cus_1', 'dlr_1'),
      given.member('mem_1', 'cus_1', 'dlr_1'),
    );
    await house.feed(given.settled('ror_1'), given.judged('ror_1'));
  });
  afterAll(() => house.drop());

  it('PLT-02: all stand behind their tenant, with the dealer first in every key', async () => {
    expect(await tablesWithoutTenantPolicy(house.owner)).toEqual([]);
    expect(await uniqueIndexesWithoutDealer(house.owner)).toEqual([]);
  });

  it.each(['dealer', 'customer', 'tier_fact', 'settlement', 'message'])(
    'PLT-02: %s shows its rows to its own dealer only',
    async (table) => {
      const count = async (dealerId: string) => {
        const rows = await house.database.transaction<unknown[]>({ kind: 'dealer', dealerId }, (tx) =>
          tx.query(`select 1 from ${table}`),
        );
        return rows.length;
      };
      expect([await count('dlr_1'), await count('dlr_2')]).toEqual([1, 0]);
    },
  );
});
