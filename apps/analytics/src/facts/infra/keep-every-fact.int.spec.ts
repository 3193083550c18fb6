import { habitCardChanged, personErased } from '@autoclub/event-contracts';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { eventOf } from '../../../test/builders/events';
import { examplesOf } from '../../../test/builders/every-fact';
import { factKinds } from '../application/fact-kinds';

describe('ANA-11: every kind of fact', () => {
  let db: AnalyticsDatabase;

  beforeAll(async () => {
    db = await analyticsDatabase();
  });
  beforeEach(() => db.empty());
  afterAll(() => db.drop());

  const rowsOf = (table: string): Promise<Record<string, unknown>[]> =>
    db.owner.query(`select * from ${table} order by 1, 2, 3`);

  it.each(factKinds.map((kind) => [kind.table.name, kind] as const))(
    '%s: duplicates and late events leave what the events in order leave',
    async (name, kind) => {
      const events = examplesOf(kind);
      await db.feedOneByOne(...events);
      const inOrder = await rowsOf(name);
      expect(inOrder).not.toEqual([]);
      await db.feedOneByOne(...events);
      expect(await rowsOf(name)).toEqual(inOrder);
      await db.empty();
      await db.feedOneByOne(...[...events].reverse());
      expect(await rowsOf(name)).toEqual(inOrder);
      expect(await db.faults()).toEqual([]);
    },
  );

  it('MEM-07: a card that was given back keeps its facts, and is in force no more from that day', async () => {
    const tiers = factKinds.find(({ table }) => table.name === 'tier_fact');
    await db.feedOneByOne(...(tiers ? examplesOf(tiers) : []));
    const ended = await db.owner.query(`select count(*)::int as ended from tier_fact where tier = 'NONE'`);
    expect(ended).toEqual([{ ended: 2 }]);
  });

  it.each([
    ['before', [0, 1]],
    ['after', [1, 0]],
  ])('MEM-17: habits of a person go when the erasure comes %s them', async (_, order) => {
    const ids = { customerId: 'cus_1', vehicleId: 'veh_1', dealerId: 'dlr_1' };
    const events = [
      eventOf(personErased, { customerId: 'cus_1', dealerId: 'dlr_1' }),
      eventOf(habitCardChanged, ids),
    ];
    await db.feedOneByOne(
      eventOf(habitCardChanged, { ...ids, customerId: 'cus_2', vehicleId: 'veh_2' }),
      ...order.flatMap((at) => events[at] ?? []),
    );
    expect((await rowsOf('habit_card_fact')).map((row) => row['customer_id'])).toEqual(['cus_2']);
  });
});
