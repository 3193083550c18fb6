import { systemClock } from '@autoclub/domain-kit';
import { appendEvents, createTopics, startMessaging } from '@autoclub/messaging';
import type { DeliveredEvent, EventContract } from '@autoclub/event-contracts';
import { everything } from '@autoclub/persistence';
import type { Database } from '@autoclub/persistence';
import { reactionsOf } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';
import { eventually, testBrokers } from '@autoclub/testing';
import { randomBytes } from 'node:crypto';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import * as build from '../../../test/builders/events';
import { network } from '../../../test/builders/network';
import { capabilities } from '../../capabilities';
import { hostFor } from '../../../test/builders/host';
import { findRollupFaults } from '../../measures';
import { PROJECTIONS, rebuildProjections } from './rebuild-projections';

/** The same contracts on topics that no other test writes to. */
const suffix = randomBytes(4).toString('hex');
const service = `analytics-${suffix}`;
const ownTopics = reactionsOf(capabilities, hostFor({} as Database)).map((subscription) => ({
  ...subscription,
  contract: { ...subscription.contract, topic: `${subscription.contract.topic}.${suffix}` },
}));

const logger = createLogger({ service, level: 'silent' });

describe('rebuildProjections', () => {
  let db: AnalyticsDatabase;

  beforeAll(async () => {
    db = await analyticsDatabase();
    await createTopics(testBrokers(), [...new Set(ownTopics.map(({ contract }) => contract.topic))]);
  });
  afterAll(() => db.drop());

  const settings = () => ({
    service,
    database: db.database,
    brokers: testBrokers(),
    subscriptions: ownTopics,
    prove: findRollupFaults,
    logger,
    clock: systemClock,
  });

  /** Publishes events through the outbox, as their owners would. */
  const publish = (events: readonly DeliveredEvent[]) =>
    db.database.transaction(everything, async (tx) => {
      for (const { type, data, sequence, dealerId, regionId, correlationId } of events) {
        const contract = ownTopics.find((one) => one.contract.type === type)?.contract as EventContract;
        const cause = { correlationId, causationId: 'test' };
        await appendEvents(tx, [{ contract, data, sequence, dealerId, regionId }], cause, new Date());
      }
    });

  it('ANA-11: what is rebuilt from the topics equals what was live, row for row', async () => {
    const live = await startMessaging(settings());
    await publish(network());
    await publish([
      build.settled('500.00'),
      build.refunded('370.00'),
      build.amended('210.00', { businessDay: '2026-11-20' }, { sequence: 3 }),
      build.settled('80.00', { repairOrderId: 'ror_2' }),
      build.refunded('0.00', { repairOrderId: 'ror_2' }),
      build.membershipActivated('mem_1'),
      build.tierChanged('mem_1'),
      build.pointsPosted('pte_1', 23),
      build.pointsPosted('pte_2', -23, { kind: 'CORRECTION' }, { sequence: 2 }),
      build.policyRecorded('pol_1'),
      build.vehicleRegistered('veh_1', 'cus_1', 'dlr_1', '2026-05-01'),
    ]);
    await eventually(async () => {
      expect(await live.pipeline()).toMatchObject({ outboxPending: 0, consumerLag: 0, deadLetterCount: 0 });
      const rows = await db.rows();
      expect(rows['order_fact']).toHaveLength(18);
    });
    await live.stop();
    const before = await db.rows();
    expect(PROJECTIONS.filter((table) => before[table]?.length === 0)).toEqual([]);

    await db.owner.query(`update day_figure set value = value + 7`);
    await rebuildProjections({ ...settings(), owner: db.owner });
    expect(await db.rows()).toEqual(before);
    expect(await db.faults()).toEqual([]);
  });
});
