import { systemClock, randomIds } from '@autoclub/domain-kit';
import {
  type DataOf,
  membershipActivated,
  dealerRegistered,
  redemptionFulfilled,
  redemptionReleased,
  redemptionReserved,
} from '@autoclub/event-contracts';
import { signHandover } from '@autoclub/identity';
import { type Messaging, appendEvents, messagingMigrations, on, startMessaging } from '@autoclub/messaging';
import { everything, platformMigrations, type Tx } from '@autoclub/persistence';
import { type RunningService, startService } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';
import { type TestDatabase, eventually, principals, testBrokers, testDatabase } from '@autoclub/testing';
import { randomBytes } from 'node:crypto';
import { postNow, posting } from '../../../test/builders/postings';
import { capabilities } from '../../capabilities';
import { migrations } from '../../migrations';

/*
 * The whole saga over Kafka: the running service on one side, on the other a stand-in for the workshop that issues a
 * coupon for each reservation and voids it when the points were released.
 */
const SECRET = 'a secret of this test alone';
const logger = createLogger({ service: 'loyalty-points', level: 'silent' });
const run = randomBytes(4).toString('hex');
const dealerId = `dlr_${run}`;
const membershipId = `mem_${run}`;
const member = { dealerId, membershipId, customerId: `cus_${run}` };
const cause = { correlationId: 'a'.repeat(32), causationId: 'the workshop' };

let points: TestDatabase;
let workshop: TestDatabase;
let service: RunningService;
let other: Messaging;
/** What the workshop has issued by redemption; a voided one is taken out again. */
const coupons = new Map<string, string>();
let isAway = false;

beforeAll(async () => {
  points = await testDatabase({ entities: [], migrations });
  workshop = await testDatabase({
    entities: [],
    migrations: [...platformMigrations, ...messagingMigrations],
  });
  service = await startService({
    name: 'loyalty-points',
    capabilities,
    migrations,
    logger,
    environment: {
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: 'silent',
      DATABASE_URL: points.appUrl,
      DATABASE_OWNER_URL: points.ownerUrl,
      KAFKA_BROKERS: testBrokers(),
      HANDOVER_SECRET: SECRET,
    },
  });
  other = await startMessaging({
    service: 'service-ledger',
    database: workshop.database,
    brokers: testBrokers(),
    subscriptions: [on(redemptionReserved, issue), on(redemptionReleased, voidCoupons)],
    logger,
    clock: systemClock,
  });
  await publish(dealerRegistered, { ...dealerRegistered.example, dealerId });
  await publish(membershipActivated, {
    ...membershipActivated.example,
    ...member,
    validFrom: '2026-01-01',
    validTo: '2099-01-01',
  });
  await eventually(async () =>
    expect(
      await points.owner.query('select 1 from points_account where membership_id = $1', [membershipId]),
    ).toHaveLength(1),
  );
  await postNow(points, [posting({ dealerId, accountId: `pac_${run}`, kind: 'ADJUSTMENT', points: 100 })]);
}, 120_000);
afterAll(async () => {
  await other.stop();
  await service.stop();
  await Promise.all([points.drop(), workshop.drop()]);
});

function publish<Data>(contract: Parameters<typeof appendEvents<Data>>[1][number]['contract'], data: Data) {
  const event = { contract, data, sequence: 1, dealerId, regionId: null };
  return workshop.database.transaction(everything, (tx) => appendEvents(tx, [event], cause, new Date()));
}

async function issue(events: readonly { data: DataOf<typeof redemptionReserved> }[], tx: Tx): Promise<void> {
  for (const { data } of events.filter((event) => event.data.dealerId === dealerId)) {
    if (isAway) continue;
    const coupon = randomIds('cpn');
    coupons.set(data.redemptionId, coupon);
    const answer = {
      ...redemptionFulfilled.example,
      ...member,
      redemptionId: data.redemptionId,
      fulfilment: { type: 'COUPON', id: coupon },
    };
    await appendEvents(
      tx,
      [{ contract: redemptionFulfilled, data: answer, sequence: 1, dealerId, regionId: null }],
      cause,
      new Date(),
    );
  }
}

async function voidCoupons(events: readonly { data: DataOf<typeof redemptionReleased> }[]): Promise<void> {
  for (const { data } of events) coupons.delete(data.redemptionId);
}

async function ask(query: string) {
  const body = JSON.stringify({ query });
  const principal = principals.staffOf(dealerId);
  const who = { secret: SECRET, audience: 'loyalty-points', principal };
  const headers = { 'content-type': 'application/json', ...signHandover({ ...who, body, now: new Date() }) };
  const answer = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body });
  return (await answer.json()) as { data: Record<string, Record<string, unknown>>; errors?: unknown };
}

async function redeem(quantity: number): Promise<string> {
  const { data, errors } = await ask(`mutation { pointsRedeem(input: { idempotencyKey: "${randomIds('key')}",
    membershipId: "${membershipId}", points: ${quantity}, target: { type: COUPON, code: "WASH" } }) {
      redemption { id } userErrors { code } } }`);
  expect(errors).toBeUndefined();
  return (data['pointsRedeem']?.['redemption'] as { id: string }).id;
}

const shown = async (id: string) =>
  (await ask(`{ pointsRedemption(id: "${id}") { status isGivenLate fulfilment { id } } }`)).data[
    'pointsRedemption'
  ];
const balance = async () =>
  (await ask(`{ pointsAccount(id: "pac_${run}") { balance { available held } } }`)).data['pointsAccount']?.[
    'balance'
  ];

describe('the saga of a redemption over Kafka', () => {
  it('PTS-07: is confirmed by the coupon that the other side issues', async () => {
    const id = await redeem(30);
    await eventually(async () =>
      expect(await shown(id)).toEqual({
        status: 'CONFIRMED',
        isGivenLate: false,
        fulfilment: { id: coupons.get(id) },
      }),
    );
    expect(await balance()).toEqual({ available: 70, held: 0 });
  });

  it('PTS-07: a coupon that comes after the time-out is voided, and the points stay free', async () => {
    isAway = true;
    const id = await redeem(50);
    expect(await balance()).toEqual({ available: 20, held: 50 });
    await points.owner.query(`update redemption set expires_at = now() where redemption_id = $1`, [id]);
    await eventually(async () => expect(await shown(id)).toMatchObject({ status: 'RELEASED' }));
    coupons.set(id, 'cpn_late');
    await publish(redemptionFulfilled, {
      ...redemptionFulfilled.example,
      ...member,
      redemptionId: id,
      fulfilment: { type: 'COUPON', id: 'cpn_late' },
    });
    await eventually(async () =>
      expect(await shown(id)).toMatchObject({ status: 'RELEASED', isGivenLate: true }),
    );
    await eventually(async () => expect(coupons.has(id)).toBe(false));
    expect(await balance()).toEqual({ available: 70, held: 0 });
  });
});
