import { systemClock } from '@autoclub/domain-kit';
import {
  catalogue,
  redemptionFulfilled,
  redemptionRefused,
  redemptionReleased,
  redemptionReserved,
} from '@autoclub/event-contracts';
import {
  appendEvents,
  createTopics,
  type Messaging,
  messagingMigrations,
  on,
  startMessaging,
} from '@autoclub/messaging';
import { everything, platformMigrations } from '@autoclub/persistence';
import { createLogger } from '@autoclub/service-kit';
import { eventually, testBrokers, testDatabase, type TestDatabase } from '@autoclub/testing';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';
import { released, type Reserved, reserved, target } from '../../../test/builders/redemptions';

/** A player of loyalty-points: reserves over the real Kafka, and releases what is fulfilled too late. */
describe('redemptions over Kafka', () => {
  const name = `points-${Date.now()}`;
  let ledger: LedgerUnderTest;
  let points: TestDatabase;
  const running: Messaging[] = [];
  const heard: string[] = [];

  beforeAll(async () => {
    await createTopics(testBrokers(), [...new Set(catalogue.map(({ topic }) => topic))]);
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer(`dlr_k`);
    points = await testDatabase({
      entities: [],
      migrations: [...platformMigrations, ...messagingMigrations],
    });
    const { database } = points;
    const logger = createLogger({ service: name, level: 'silent' });
    const hear =
      (code: (data: { reasonCode?: string }) => string) =>
      async (events: readonly { data: { redemptionId: string; reasonCode?: string } }[]) => {
        for (const { data } of events) heard.push(`${data.redemptionId} ${code(data)}`);
        await Promise.resolve();
      };
    const subscriptions = [
      on(
        redemptionFulfilled,
        hear(() => 'FULFILLED'),
      ),
      on(
        redemptionRefused,
        hear(({ reasonCode }) => reasonCode ?? ''),
      ),
    ];
    running.push(
      await startMessaging({
        service: name,
        database,
        brokers: testBrokers(),
        subscriptions,
        logger,
        clock: systemClock,
      }),
      await ledger.messaging(`ledger-${name}`),
    );
  });
  afterAll(async () => {
    await Promise.all(running.map((each) => each.stop()));
    await Promise.all([points.drop(), ledger.close()]);
  });

  const publish = async (
    contract: Parameters<typeof appendEvents>[1][number]['contract'],
    data: Reserved,
    sequence: number,
  ) => {
    const event = { contract, data, sequence, dealerId: data.dealerId, regionId: 'reg_1' };
    const cause = { correlationId: 'd'.repeat(32), causationId: 'player' };
    await points.database.transaction(everything, async (tx) => {
      await appendEvents(tx, [event], cause, new Date());
    });
  };

  it('PTS-07: reserve, fulfil or refuse, and a late fulfilment is taken back', async () => {
    const [good, bad, late] = ['g', 'b', 'l'].map((each) =>
      reserved('k', target('COUPON', { code: each === 'b' ? 'NO_SUCH' : 'BOUTIQUE_50' }), {
        redemptionId: `rdm_k${each}${name.slice(-8)}`,
      }),
    ) as [Reserved, Reserved, Reserved];
    for (const each of [good, bad, late]) await publish(redemptionReserved as never, each, 1);
    const expected = [
      `${good.redemptionId} FULFILLED`,
      `${bad.redemptionId} COUPON_KIND_UNKNOWN`,
      `${late.redemptionId} FULFILLED`,
    ].sort();
    const own = () => heard.filter((each) => each.includes(name.slice(-8))).sort();
    await eventually(() => expect(own()).toEqual(expected));
    await publish(redemptionReleased as never, released(late), 2);
    await eventually(async () => {
      const rows = await ledger.db.owner.query(
        `select origin_id, status, void_reason_code from coupon where dealer_id = 'dlr_k' order by 1`,
      );
      expect(rows).toEqual([
        { origin_id: good.redemptionId, status: 'ISSUED', void_reason_code: null },
        { origin_id: late.redemptionId, status: 'VOID', void_reason_code: 'REDEMPTION_TIMED_OUT' },
      ]);
    });
  });
});
