import { Registry } from 'prom-client';
import { eventually } from '@autoclub/testing';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import {
  unusedName,
  effects,
  counterContract,
  serviceUnderTest,
  seen,
  type ServiceUnderTest,
  type Step,
} from '../test/service-under-test';
import { applyEvents } from './inbox/apply-events';
import { kafkaClient } from './kafka/client';
import type { OutgoingMessage } from './kafka/messages';
import { openProducer } from './kafka/producer';
import { messagingMetrics } from './metrics';
import { createTopics } from './topics';
import { eventIds } from './outbox/event-ids';
import { testBrokers, deliver } from '@autoclub/testing';

const nextId = eventIds();

function stepOf(contract: ReturnType<typeof counterContract>, n: number): DeliveredEvent<Step> {
  return deliver(contract, { counterId: `l${n % 7}`, n }, { id: nextId(new Date()), sequence: n });
}

/** As it would come from a relay, any number of times. */
function messageOf(topic: string, event: DeliveredEvent<Step>): OutgoingMessage {
  return {
    topic,
    key: event.subject,
    value: JSON.stringify(event.data),
    headers: {
      ce_id: event.id,
      ce_type: event.type,
      ce_source: event.source,
      ce_subject: event.subject,
      ce_time: event.time,
      ce_sequence: String(event.sequence),
      ce_correlationid: event.correlationId,
      ce_causationid: event.causationId,
    },
  };
}

describe('the inbox', () => {
  let service: ServiceUnderTest;

  beforeEach(async () => {
    service = await serviceUnderTest();
  });

  afterEach(() => service.stop());

  it('PTS-04: an event that is delivered many times has one effect', async () => {
    const contract = counterContract();
    const events = Array.from({ length: 200 }, (_, n) => stepOf(contract, n));
    const deliveries = events.flatMap((event, n) => Array<DeliveredEvent<Step>>(1 + (n % 4)).fill(event));
    const messages = deliveries.map((event) => messageOf(contract.topic, event));
    await createTopics(testBrokers(), [contract.topic]);
    const producer = await openProducer(kafkaClient(testBrokers(), unusedName('test')));
    await producer.send(messages);
    await producer.send(messages);
    await service.start([effects(contract)]);
    await eventually(async () => expect(await seen(service.test)).toHaveLength(200));
    await producer.send(messages);
    const marker = stepOf(contract, 999);
    await producer.send([messageOf(contract.topic, marker)]);
    await eventually(async () => {
      const steps = await seen(service.test);
      expect(steps.some(({ n }) => n === 999)).toBe(true);
    });
    expect(await seen(service.test)).toHaveLength(201);
    await producer.close();
  });

  it('control: without inbox rows every delivery has its effect', async () => {
    const contract = counterContract();
    const events = [stepOf(contract, 1), stepOf(contract, 2)];
    const apply = () =>
      applyEvents(service.database, [effects(contract)], [events], messagingMetrics(new Registry()));
    await apply();
    await apply();
    expect(await seen(service.test)).toHaveLength(2);
    await service.test.owner.query('delete from inbox');
    await apply();
    expect(await seen(service.test)).toHaveLength(4);
  });

  it('PTS-04: two copies that apply the same events at once have one effect', async () => {
    const contract = counterContract();
    const events = Array.from({ length: 50 }, (_, n) => stepOf(contract, n));
    const apply = (order: DeliveredEvent<Step>[]) =>
      applyEvents(service.database, [effects(contract)], [order], messagingMetrics(new Registry()));
    await Promise.all([apply(events), apply([...events].reverse()), apply(events)]);
    expect(await seen(service.test)).toHaveLength(50);
  });

  it('an event of no concern is known to have arrived, and to have had no effect', async () => {
    const contract = counterContract();
    const isEven = ({ data }: DeliveredEvent) => (data as Step).n % 2 === 0;
    // One counter is one partition: once the fourth had its effect, the three before it were seen.
    const events = [1, 2, 3, 4].map((n) =>
      deliver(contract, { counterId: 'one', n }, { id: nextId(new Date()), sequence: n }),
    );
    await createTopics(testBrokers(), [contract.topic]);
    const producer = await openProducer(kafkaClient(testBrokers(), unusedName('test')));
    await producer.send(events.map((event) => messageOf(contract.topic, event)));
    await service.start([{ ...effects(contract), concerns: isEven }]);
    await eventually(async () => {
      expect((await seen(service.test)).map(({ n }) => n)).toEqual([2, 4]);
    });
    await producer.close();
    const inbox = await service.test.owner.query<{ event_id: string; has_effect: boolean }[]>(
      'select event_id, has_effect from inbox order by event_id',
    );
    const expected = events.map(({ id }, at) => ({ event_id: id, has_effect: at % 2 === 1 }));
    expect(inbox).toEqual(expected.sort((a, b) => (a.event_id < b.event_id ? -1 : 1)));
  });

  it('an effect that fails leaves no inbox row, so that it can come again', async () => {
    const contract = counterContract();
    const broken = { ...effects(contract), react: () => Promise.reject(new Error('not today')) };
    const events = [stepOf(contract, 1)];
    const metrics = messagingMetrics(new Registry());
    await expect(applyEvents(service.database, [broken], [events], metrics)).rejects.toThrow('not today');
    await applyEvents(service.database, [effects(contract)], [events], metrics);
    expect(await seen(service.test)).toHaveLength(1);
  });
});
