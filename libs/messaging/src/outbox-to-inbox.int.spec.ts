import { Database, everything } from '@autoclub/persistence';
import { eventually } from '@autoclub/testing';
import {
  unusedName,
  effects,
  counterContract,
  serviceUnderTest,
  seen,
  publish,
  publishIn,
  type ServiceUnderTest,
} from '../test/service-under-test';
import { on } from './subscription';
import { causeOf } from './causes';
import { appendEvents } from './outbox/append-events';

describe('from outbox to inbox', () => {
  let service: ServiceUnderTest;

  beforeEach(async () => {
    service = await serviceUnderTest();
  });

  afterEach(() => service.stop());

  it('PLT-06: what is committed arrives once, in order, with its envelope', async () => {
    const contract = counterContract();
    const envelopes: unknown[] = [];
    const watch = on(contract, async (events, tx) => {
      envelopes.push(...events);
      await effects(contract).react(events, tx);
    });
    const messaging = await service.start([watch]);
    for (let n = 1; n <= 20; n++) await publish(service.database, contract, { counterId: 'l1', n });
    await eventually(async () => {
      const steps = await seen(service.test);
      expect(steps.map((step) => step.n)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    });
    expect(envelopes[0]).toMatchObject({
      type: contract.type,
      source: '/club/analytics',
      subject: 'l1',
      sequence: 1,
      correlationId: 'a'.repeat(32),
      causationId: 'request-1',
      data: { counterId: 'l1', n: 1 },
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

  it('publishes nothing of a transaction that is rolled back', async () => {
    const contract = counterContract();
    await service.start([effects(contract)]);
    const failing = service.database.transaction(everything, async (tx) => {
      await publishIn(tx, contract, { counterId: 'l1', n: 1 });
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    await publish(service.database, contract, { counterId: 'l1', n: 2 });
    await eventually(async () => expect(await seen(service.test)).toEqual([{ subject: 'l1', n: 2 }]));
  });

  it('a relay at rest finds what another copy of the service wrote', async () => {
    const contract = counterContract();
    const otherCopy = new Database(service.database.dataSource);
    await service.start([effects(contract)]);
    await publish(service.database, contract, { counterId: 'l1', n: 1 });
    await eventually(async () => expect(await seen(service.test)).toHaveLength(1));
    await publish(otherCopy, contract, { counterId: 'l1', n: 2 });
    await eventually(async () => expect(await seen(service.test)).toHaveLength(2));
  });

  it('PLT-06: a reaction publishes further events in the same trace', async () => {
    const [first, second] = [counterContract(), counterContract('counter-followed', unusedName('counter'))];
    const follow = on(first, async (events, tx) => {
      const published = events.map((event) => ({
        contract: second,
        data: event.data,
        sequence: event.data.n,
        dealerId: null,
        regionId: null,
        cause: causeOf(event),
      }));
      await appendEvents(tx, published, { correlationId: '', causationId: '' }, new Date());
    });
    const journeys: string[] = [];
    const end = on(second, async (events, tx) => {
      journeys.push(...events.map((event) => event.correlationId));
      await effects(second).react(events, tx);
    });
    await service.start([follow, end]);
    await publish(service.database, first, { counterId: 'l1', n: 1 });
    await eventually(async () => expect(await seen(service.test)).toHaveLength(1));
    expect(journeys).toEqual(['a'.repeat(32)]);
  });
});
