import type { QueryRunner } from 'typeorm';
import { KeepPhonesWithTheirCountry1795684200000 } from '../src/migrations/20261126T0910-keep-phones-with-their-country';
import { ParkedEventsNameTheirDealer1795683600000 } from '../src/migrations/20261126T0900-parked-events-name-their-dealer';
import { openClub, registerDealer, type Club } from './club';

/** Rows as they were written before a migration, and what it makes of them. */
describe('migrations of data', () => {
  let club: Club;
  let dealerId: string;
  const runner = () => ({ query: (sql: string) => club.db.owner.query(sql) }) as unknown as QueryRunner;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());

  it('give every phone number its country, and nothing to one that has it', async () => {
    const before = ['13812345678', '021-62345678', '057188889999', '+85223456789', '+8613912345678'];
    for (const [i, phone] of before.entries())
      await club.db.owner.query(
        `insert into customer (dealer_id, customer_id, kind, name, phone, registered_on, trace_id, recorded_at)
         values ($1, $2, 'PERSON', '张三', $3, '2026-03-01', 't', now())`,
        [dealerId, `cus_${i}`, phone],
      );
    await new KeepPhonesWithTheirCountry1795684200000().up(runner());
    const rows = await club.db.owner.query<{ phone: string }[]>(
      'select phone from customer where dealer_id = $1 order by customer_id',
      [dealerId],
    );
    expect(rows.map(({ phone }) => phone)).toEqual([
      '+8613812345678',
      '+862162345678',
      '+8657188889999',
      '+85223456789',
      '+8613912345678',
    ]);
  });

  it('let a waiting event name the dealer of its membership', async () => {
    await club.db.owner.query(
      `insert into parked_event (premise, event_id, dealer_id, event)
       values ('membership mem_1', gen_random_uuid(), $1, '{}'), ('dealer dlr_9', gen_random_uuid(), null, '{}')`,
      [dealerId],
    );
    await new ParkedEventsNameTheirDealer1795683600000().up(runner());
    const rows = await club.db.owner.query<{ premise: string }[]>(
      'select premise from parked_event order by premise',
    );
    expect(rows.map(({ premise }) => premise)).toEqual(['dealer dlr_9', `membership ${dealerId} mem_1`]);
  });
});
