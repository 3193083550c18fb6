import { testDatabase, type TestDatabase } from '@autoclub/testing';
import { migrations } from '.';

const first = migrations.findIndex(({ name }) => name.startsWith('KeepTheDayOfChange'));
const OWN = migrations.slice(first).reverse();

/** The later migrations can be taken back and done again, on a database that has rows. */
describe('the migrations of this service', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase({ entities: [], migrations });
  });
  afterAll(() => db.drop());

  it('keep what was stored before them', async () => {
    const runner = db.owner.createQueryRunner();
    for (const Migration of OWN) await new Migration().down(runner);
    await runner.query(`
      insert into tier_fact (dealer_id, membership_id, fact_id, tier, valid_from, valid_to, sequence, trace_id,
             event_id)
      values ('dlr_1', 'mem_1', 'activation', 'BASIC', '2026-03-01', '2028-03-01', 1, 't', 'e');
      insert into vehicle (dealer_id, id, customer_id, external_system, external_number, sequence)
      values ('dlr_1', 'veh_1', 'cus_1', 'DMS', 'V-1', 1);
      insert into parked_event (premise, event_id, dealer_id, region_id, event)
      values ('dealer:dlr_1', gen_random_uuid(), 'dlr_1', null, '{}')`);
    for (const Migration of [...OWN].reverse()) await new Migration().up(runner);
    const [fact] = await runner.query('select changed_on from tier_fact');
    const [parked] = await runner.query('select premise from parked_event');
    const [number] = await runner.query('select vehicle_id, external_number from vehicle_number');
    expect([fact, parked, number]).toEqual([
      { changed_on: '2026-03-01' },
      { premise: 'dealer dlr_1' },
      { vehicle_id: 'veh_1', external_number: 'V-1' },
    ]);
    await runner.release();
  });
});
