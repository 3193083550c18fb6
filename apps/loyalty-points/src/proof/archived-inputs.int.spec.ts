import { randomBytes } from 'node:crypto';
import { systemClock } from '@autoclub/domain-kit';
import {
  customersUnmerged,
  type DeliveredEvent,
  programmePublished,
  type Publisher,
} from '@autoclub/event-contracts';
import { reactionsOf } from '@autoclub/service-host';
import {
  deliver,
  onOwnTopics,
  publishingServices,
  type PublishingServices,
  testBrokers,
} from '@autoclub/testing';
import { capabilities } from '../capabilities';
import { migrations } from '../migrations';
import * as build from '../../test/builders/events';
import { lapsed } from '../../test/builders/membership-endings';
import { type PointsDatabase, pointsDatabase } from '../../test/builders/points-database';
import { referred } from '../../test/builders/referral-events';
import { proveFromArchives } from '.';

/* `npm run points -- verify --from-archives` over a real broker, with the services that published what the books rest on. */
jest.setTimeout(240_000);

const PUBLISHERS: readonly Publisher[] = ['membership', 'service-ledger', 'loyalty-points', 'activities'];

/** Documents before and after their cards, corrections, a company's car that moved on, a merge and one undone. */
const history: readonly DeliveredEvent[] = [
  build.dealer(),
  deliver(programmePublished, programmePublished.example),
  build.customer('cus_1'),
  build.customer('cus_firm', 'COMPANY'),
  build.staffMember('stf_1', 'cus_1'),
  build.registeredCar('cus_1'),
  build.settled({ id: 'ror_early', customerId: 'cus_2', vehicleId: 'veh_2', lines: [['LABOUR', '150.00']] }),
  build.activated(),
  build.activated({ id: 'mem_2', customerId: 'cus_2' }),
  build.activated({ id: 'mem_3', customerId: 'cus_3' }),
  build.settled({ lines: [['LABOUR', '1000.00']] }),
  build.refunded({ lines: [['LABOUR', '870.00']] }),
  build.settled({ id: 'ror_2', customerId: 'cus_2', vehicleId: 'veh_2', lines: [['LABOUR', '500.00']] }),
  build.policy('3000.00'),
  build.attended(),
  referred(),
  build.packaged('600.00'),
  build.packageReturned('300.00'),
  build.boundCar('cus_firm', { on: '2026-11-01' }),
  build.merged('cus_2', 'cus_3'),
  build.settled({ id: 'ror_3', customerId: 'cus_3', vehicleId: 'veh_3', lines: [['LABOUR', '100.00']] }),
  deliver(customersUnmerged, {
    ...customersUnmerged.example,
    dealerId: build.DEALER,
    mergeId: 'mrg_undone',
    customerId: 'cus_5',
    mergedCustomerId: 'cus_6',
  }),
  lapsed({ id: 'mem_3', customerId: 'cus_3', on: '2026-11-22' }),
];

describe('the proof out of the archives of others', () => {
  let db: PointsDatabase;
  let others: PublishingServices;
  const suffix = randomBytes(4).toString('hex');

  beforeAll(async () => {
    db = await pointsDatabase();
    const subscriptions = onOwnTopics(reactionsOf(capabilities, db.host), suffix);
    others = await publishingServices({ names: PUBLISHERS, suffix, subscriptions, migrations });
    await others.publish(history);
    await others.archive();
    await db.feed(...history);
  });
  afterAll(async () => {
    await others.stopAll();
    await db.drop();
  });

  const breaches = async () =>
    (
      await proveFromArchives({
        host: db.host,
        owner: db.owner,
        ownerUrl: db.ownerUrl,
        brokers: testBrokers(),
        clock: systemClock,
        requestTopic: others.requestTopic,
        topicsOf: (subscriptions) => onOwnTopics(subscriptions, suffix),
        patienceMs: 90_000,
      })
    ).breaches;

  it('PTS-14: derives documents, cards, cars, releases and merges again, and finds them as they are kept', async () => {
    expect(await breaches()).toEqual([]);
    const tables = ['customer', 'staff_member', 'vehicle_holding', 'membership_phase', 'programme_release'];
    for (const table of [...tables, 'customer_merge', 'earning_document'])
      expect(await db.owner.query(`select from ${table}`)).not.toEqual([]);
    expect(await db.owner.query(`select from pg_namespace where nspname = 'rebuilt'`)).toEqual([]);
  });

  it('PTS-14: names what nobody sent, what was sent otherwise and what has been lost', async () => {
    await db.owner.query(`
      update earning_document set facts = replace(facts::text, '50000', '50001')::json where source_id = 'ror_2';
      update membership_phase set starts_on = starts_on - 1 where membership_id = 'mem_1';
      update customer set kind = 'PERSON' where customer_id = 'cus_firm';
      delete from vehicle_holding where sequence = 2;
      update dealer set region_id = 'reg_west';
      insert into customer_merge (dealer_id, merge_id, survivor_id, merged_id)
      values ('dlr_one', 'mrg_forged', 'cus_8', 'cus_9')`);
    const found = (await breaches()).filter(({ check }) => check.endsWith('is what its publisher sent'));
    expect(found).toMatchObject([
      {
        check: 'customer_merge is what its publisher sent',
        subject: 'dlr_one mrg_forged',
        expected: null,
        found: 'cus_9 into cus_8',
      },
      { subject: 'dlr_one', expected: '{"region_id":"reg_east"}', found: '{"region_id":"reg_west"}' },
      { subject: 'dlr_one cus_firm', expected: '{"kind":"COMPANY"}', found: '{"kind":"PERSON"}' },
      { check: 'vehicle_holding is what its publisher sent', subject: 'dlr_one veh_1 2', found: null },
      { subject: 'dlr_one mem_1 1', found: '{"starts_on":"2026-02-28"}' },
      { subject: 'dlr_one REPAIR_ORDER ror_2', found: expect.stringContaining('50001') },
    ]);
  });
});
