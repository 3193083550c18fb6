import { eventually, testBrokers } from '@autoclub/testing';
import {
  unusedName,
  effects,
  counterContract,
  serviceUnderTest,
  seen,
  publish,
  type ServiceUnderTest,
} from '../test/service-under-test';
import { replayDeadLetters } from './dead-letters';
import { kafkaClient } from './kafka/client';
import { drain } from './kafka/drain';
import type { IncomingMessage } from './kafka/messages';
import { openProducer } from './kafka/producer';
import { on, type Subscription } from './subscription';
import { deadLetterTopic } from './topics';
import type { EventContract } from '@autoclub/event-contracts';
import type { Step } from '../test/service-under-test';

/** A reaction that cannot bear one number, until it is mended. */
function delicate(contract: EventContract<Step>, state: { isMended: boolean }): Subscription {
  return on(contract, async (events, tx) => {
    if (!state.isMended && events.some(({ data }) => data.n === 13)) throw new TypeError('thirteen');
    await effects(contract).react(events, tx);
  });
}

async function letters(service: string): Promise<IncomingMessage[]> {
  const read: IncomingMessage[] = [];
  await drain(kafkaClient(testBrokers(), unusedName('look')), {
    groupId: unusedName('look'),
    topic: deadLetterTopic(service),
    handle: (messages) => {
      read.push(...messages);
      return Promise.resolve();
    },
  });
  return read;
}

describe('poison', () => {
  let service: ServiceUnderTest;

  beforeEach(async () => {
    service = await serviceUnderTest();
  });

  afterEach(() => service.stop());

  it('goes to the dead letters with its reason, the others go on; a replay after the cure brings it back', async () => {
    const contract = counterContract();
    const state = { isMended: false };
    const messaging = await service.start([delicate(contract, state)]);
    for (let n = 1; n <= 20; n++) await publish(service.database, contract, { counterId: `l${n % 3}`, n });
    await eventually(async () => expect(await seen(service.test)).toHaveLength(19));
    await eventually(async () => expect(await messaging.pipeline()).toMatchObject({ deadLetterCount: 1 }));
    const [letter] = await letters(service.name);
    expect(letter?.headers).toMatchObject({
      ce_type: contract.type,
      'x-error-code': 'HANDLER_FAILED',
      'x-error-message': 'thirteen',
      'x-origin-topic': contract.topic,
      'x-attempts': '3',
    });
    expect(JSON.parse(String(letter?.value))).toEqual({ counterId: 'l1', n: 13 });

    state.isMended = true;
    expect(await replayDeadLetters({ service: service.name, brokers: testBrokers() })).toBe(1);
    await eventually(async () => expect(await seen(service.test)).toHaveLength(20));
    expect(await replayDeadLetters({ service: service.name, brokers: testBrokers() })).toBe(0);
    await eventually(async () => expect(await messaging.pipeline()).toMatchObject({ deadLetterCount: 0 }));
    expect(await seen(service.test)).toHaveLength(20);
  });

  it.each<[string, string, Record<string, string>, string]>([
    ['broken JSON', '{"counterId":', {}, 'JSON_INVALID'],
    ['data that breaks the contract', '{"counterId":7}', {}, 'SCHEMA_INVALID'],
    ['an id that is none', '{"counterId":"l1","n":1}', { ce_id: 'seven' }, 'HEADER_INVALID'],
    ['no subject', '{"counterId":"l1","n":1}', { ce_subject: '' }, 'HEADER_MISSING'],
  ])('%s goes to the dead letters at once', async (_what, value, headers, code) => {
    const contract = counterContract();
    const messaging = await service.start([effects(contract)]);
    await publish(service.database, contract, { counterId: 'l1', n: 1 });
    await eventually(async () => expect(await seen(service.test)).toHaveLength(1));
    const producer = await openProducer(kafkaClient(testBrokers(), unusedName('bad')));
    const envelope = {
      ce_id: '01890000-0000-7000-8000-000000000000',
      ce_type: contract.type,
      ce_source: '/x',
      ce_subject: 'l1',
      ce_time: new Date().toISOString(),
      ce_sequence: '2',
      ce_correlationid: 'a'.repeat(32),
      ce_causationid: 'x',
    };
    await producer.send([{ topic: contract.topic, key: 'l1', value, headers: { ...envelope, ...headers } }]);
    await producer.close();
    await publish(service.database, contract, { counterId: 'l1', n: 3 });
    await eventually(async () => expect(await seen(service.test)).toHaveLength(2));
    await eventually(async () => expect(await messaging.pipeline()).toMatchObject({ deadLetterCount: 1 }));
    const [letter] = await letters(service.name);
    expect(letter?.headers).toMatchObject({ 'x-error-code': code, 'x-attempts': '1' });
  });

  it('types without a reaction are skipped and leave no dead letter', async () => {
    const aggregate = unusedName('counter');
    const [known, unknown] = [
      counterContract('counter-moved', aggregate),
      counterContract('counter-painted', aggregate),
    ];
    const messaging = await service.start([effects(known)]);
    await publish(service.database, unknown, { counterId: 'l1', n: 1 });
    await publish(service.database, known, { counterId: 'l1', n: 2 });
    await eventually(async () => expect(await seen(service.test)).toEqual([{ subject: 'l1', n: 2 }]));
    await eventually(async () =>
      expect(await messaging.pipeline()).toMatchObject({ consumerLag: 0, deadLetterCount: 0 }),
    );
  });

  it('passing errors are waited for and never end in the dead letters', async () => {
    const contract = counterContract();
    let failures = 0;
    const shaky = on(contract, async (events, tx) => {
      if (++failures <= 6) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      await effects(contract).react(events, tx);
    });
    const messaging = await service.start([shaky]);
    await publish(service.database, contract, { counterId: 'l1', n: 1 });
    await eventually(async () => expect(await seen(service.test)).toHaveLength(1));
    expect(await messaging.pipeline()).toMatchObject({ deadLetterCount: 0 });
  });
});
