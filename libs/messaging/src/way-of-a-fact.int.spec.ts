import { Database, everything } from '@autoclub/persistence';
import { eventually } from '@autoclub/testing';
import { chance, effects, laneContract, rig, seen, tell, tellIn, type Rig } from '../test/rig';
import { on } from './subscription';
import { causeOf } from './causes';
import { appendEvents } from './outbox/append-events';

describe('the way of a fact', () => {
  let house: Rig;

  beforeEach(async () => {
    house = await rig();
  });

  afterEach(() => house.stop());

  it('PLT-06: what is committed arrives once, in order, with its envelope', async () => {
    const contract = laneContract();
    const envelopes: unknown[] = [];
    const watch = on(contract, async (events, tx) => {
      envelopes.push(...events);
      await effects(contract).react(events, tx);
    });
    const messaging = await house.start([watch]);
    for (let n = 1; n <= 20; n++) await tell(house.database, contract, { laneId: 'l1', n });
    await eventually(async () => {
      const steps = await seen(house.test);
      expect(steps.map((step) => step.n)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    });
    expect(envelopes[0]).toMatchObject({
      type: contract.type,
      source: '/club/analytics',
      subject: 'l1',
      sequence: 1,
      correlationId: 'a'.repeat(32),
      causationId: 'request-1',
      data: { laneId: 'l1', n: 1 },
    });
    await eventually(async () => {
      expect(await messaging.pipeline()).toEqual({
        outboxPending: 0,
        oldestPendingMs: 0,
        consumerLag: 0,
        parkedCount: 0,
        deadLetterCount: 0,
        brokerConnected: true,
      });
    });
    expect(messaging.healthy()).toBe(true);
  });

  it('tells nothing of a transaction that is rolled back', async () => {
    const contract = laneContract();
    await house.start([effects(contract)]);
    const failing = house.database.transaction(everything, async (tx) => {
      await tellIn(tx, contract, { laneId: 'l1', n: 1 });
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    await tell(house.database, contract, { laneId: 'l1', n: 2 });
    await eventually(async () => expect(await seen(house.test)).toEqual([{ subject: 'l1', n: 2 }]));
  });

  it('a relay at rest finds what another copy of the service wrote', async () => {
    const contract = laneContract();
    const otherCopy = new Database(house.database.dataSource);
    await house.start([effects(contract)]);
    await tell(house.database, contract, { laneId: 'l1', n: 1 });
    await eventually(async () => expect(await seen(house.test)).toHaveLength(1));
    await tell(otherCopy, contract, { laneId: 'l1', n: 2 });
    await eventually(async () => expect(await seen(house.test)).toHaveLength(2));
  });

  it('PLT-06: a reaction tells further events on the same journey', async () => {
    const [first, second] = [laneContract(), laneContract('lane-followed', chance('lane'))];
    const follow = on(first, async (events, tx) => {
      const told = events.map((event) => ({
        contract: second,
        data: event.data,
        sequence: event.data.n,
        dealerId: null,
        regionId: null,
        cause: causeOf(event),
      }));
      await appendEvents(tx, told, { correlationId: '', causationId: '' }, new Date());
    });
    const journeys: string[] = [];
    const end = on(second, async (events, tx) => {
      journeys.push(...events.map((event) => event.correlationId));
      await effects(second).react(events, tx);
    });
    await house.start([follow, end]);
    await tell(house.database, first, { laneId: 'l1', n: 1 });
    await eventually(async () => expect(await seen(house.test)).toHaveLength(1));
    expect(journeys).toEqual(['a'.repeat(32)]);
  });
});
