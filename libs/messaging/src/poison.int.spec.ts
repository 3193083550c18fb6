import { eventually, testBrokers } from '@autoclub/testing';
import { chance, effects, laneContract, rig, seen, tell, type Rig } from '../test/rig';
import { replayDeadLetters } from './dead-letters';
import { kafkaClient } from './kafka/client';
import { drain } from './kafka/drain';
import type { IncomingMessage } from './kafka/messages';
import { openProducer } from './kafka/producer';
import { on, type Subscription } from './subscription';
import { deadLetterTopic } from './topics';
import type { EventContract } from '@autoclub/event-contracts';
import type { Step } from '../test/rig';

/** A reaction that cannot bear one number, until it is mended. */
function delicate(contract: EventContract<Step>, state: { isMended: boolean }): Subscription {
  return on(contract, async (events, tx) => {
    if (!state.isMended && events.some(({ data }) => data.n === 13)) throw new TypeError('thirteen');
    await effects(contract).react(events, tx);
  });
}

async function letters(service: string): Promise<IncomingMessage[]> {
  const read: IncomingMessage[] = [];
  await drain(kafkaClient(testBrokers(), chance('look')), {
    groupId: chance('look'),
    topic: deadLetterTopic(service),
    handle: (messages) => {
      read.push(...messages);
      return Promise.resolve();
    },
  });
  return read;
}

describe('poison', () => {
  let house: Rig;

  beforeEach(async () => {
    house = await rig();
  });

  afterEach(() => house.stop());

  it('goes to the dead letters with its reason, the others go on; a replay after the cure brings it back', async () => {
    const contract = laneContract();
    const state = { isMended: false };
    const messaging = await house.start([delicate(contract, state)]);
    for (let n = 1; n <= 20; n++) await tell(house.database, contract, { laneId: `l${n % 3}`, n });
    await eventually(async () => expect(await seen(house.test)).toHaveLength(19));
    await eventually(async () => expect(await messaging.pipeline()).toMatchObject({ deadLetterCount: 1 }));
    const [letter] = await letters(house.service);
    expect(letter?.headers).toMatchObject({
      ce_type: contract.type,
      'x-error-code': 'HANDLER_FAILED',
      'x-error-message': 'thirteen',
      'x-origin-topic': contract.topic,
      'x-attempts': '3',
    });
    expect(JSON.parse(String(letter?.value))).toEqual({ laneId: 'l1', n: 13 });

    state.isMended = true;
    expect(await replayDeadLetters({ service: house.service, brokers: testBrokers() })).toBe(1);
    await eventually(async () => expect(await seen(house.test)).toHaveLength(20));
    expect(await replayDeadLetters({ service: house.service, brokers: testBrokers() })).toBe(0);
    await eventually(async () => expect(await messaging.pipeline()).toMatchObject({ deadLetterCount: 0 }));
    expect(await seen(house.test)).toHaveLength(20);
  });

  it.each<[string, string, Record<string, string>, string]>([
    ['broken JSON', '{"laneId":', {}, 'JSON_INVALID'],
    ['data that breaks the contract', '{"laneId":7}', {}, 'SCHEMA_INVALID'],
    ['an id that is none', '{"laneId":"l1","n":1}', { ce_id: 'seven' }, 'HEADER_INVALID'],
    ['no subject', '{"laneId":"l1","n":1}', { ce_subject: '' }, 'HEADER_MISSING'],
  ])('%s goes to the dead letters at once', async (_what, value, headers, code) => {
    const contract = laneContract();
    const messaging = await house.start([effects(contract)]);
    await tell(house.database, contract, { laneId: 'l1', n: 1 });
    await eventually(async () => expect(await seen(house.test)).toHaveLength(1));
    const producer = await openProducer(kafkaClient(testBrokers(), chance('bad')));
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
    await tell(house.database, contract, { laneId: 'l1', n: 3 });
    await eventually(async () => expect(await seen(house.test)).toHaveLength(2));
    await eventually(async () => expect(await messaging.pipeline()).toMatchObject({ deadLetterCount: 1 }));
    const [letter] = await letters(house.service);
    expect(letter?.headers).toMatchObject({ 'x-error-code': code, 'x-attempts': '1' });
  });

  it('types that nobody reacts to are skipped, not given up', async () => {
    const aggregate = chance('lane');
    const [known, unknown] = [
      laneContract('lane-stepped', aggregate),
      laneContract('lane-painted', aggregate),
    ];
    const messaging = await house.start([effects(known)]);
    await tell(house.database, unknown, { laneId: 'l1', n: 1 });
    await tell(house.database, known, { laneId: 'l1', n: 2 });
    await eventually(async () => expect(await seen(house.test)).toEqual([{ subject: 'l1', n: 2 }]));
    await eventually(async () =>
      expect(await messaging.pipeline()).toMatchObject({ consumerLag: 0, deadLetterCount: 0 }),
    );
  });

  it('passing errors are waited for and never end in the dead letters', async () => {
    const contract = laneContract();
    let failures = 0;
    const shaky = on(contract, async (events, tx) => {
      if (++failures <= 6) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      await effects(contract).react(events, tx);
    });
    const messaging = await house.start([shaky]);
    await tell(house.database, contract, { laneId: 'l1', n: 1 });
    await eventually(async () => expect(await seen(house.test)).toHaveLength(1));
    expect(await messaging.pipeline()).toMatchObject({ deadLetterCount: 0 });
  });
});
