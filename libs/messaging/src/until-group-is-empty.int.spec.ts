import { eventually, testBrokers } from '@autoclub/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { counterContract, effects, serviceUnderTest, unusedName } from '../test/service-under-test';
import { silent } from './kafka/client';
import type { MessagingLogger } from './logging';
import { consumerGroup, createTopics } from './topics';
import { untilGroupIsEmpty } from './until-group-is-empty';

/** A member of a group in a process of its own, which can be killed as a crash would. */
async function memberProcess(groupId: string, topic: string): Promise<ChildProcess> {
  const script = `
    const { Kafka, logLevel } = require('kafkajs');
    const kafka = new Kafka({ brokers: ['${testBrokers()}'], logLevel: logLevel.NOTHING });
    const consumer = kafka.consumer({ groupId: '${groupId}', sessionTimeout: 6000, heartbeatInterval: 1000 });
    consumer.on('consumer.group_join', () => console.log('joined'));
    consumer.connect().then(() => consumer.subscribe({ topics: ['${topic}'] }))
      .then(() => consumer.run({ eachMessage: async () => undefined }));`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

/** A logger that keeps what it is given as information. */
function noting(): MessagingLogger & { readonly notes: object[] } {
  const notes: object[] = [];
  return { ...silent, notes, info: (facts) => void notes.push(facts) };
}

describe('waiting until a group is empty', () => {
  it('ends when the broker has forgotten a member that was killed, and says that it waits', async () => {
    const service = unusedName('killed');
    const topic = counterContract().topic;
    await createTopics(testBrokers(), [topic]);
    const child = await memberProcess(consumerGroup(service), topic);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const logger = noting();
    await untilGroupIsEmpty({ service, brokers: testBrokers(), logger });
    expect(logger.notes).toEqual([{ group: consumerGroup(service), members: 1 }]);
  });

  it('ends at once for a service that never ran', async () => {
    const logger = noting();
    await untilGroupIsEmpty({ service: unusedName('never'), brokers: testBrokers(), logger });
    expect(logger.notes).toEqual([]);
  });

  it('throws when a copy goes on reading', async () => {
    const service = await serviceUnderTest();
    const settings = { service: service.name, brokers: testBrokers(), logger: silent, patienceMs: 300 };
    await service.start([effects(counterContract())]);
    await eventually(() => expect(untilGroupIsEmpty(settings)).rejects.toThrow('stop the service first'));
    await service.stop();
    await untilGroupIsEmpty({ ...settings, patienceMs: 20_000 });
  });
});
