import { rm } from 'node:fs/promises';
import { type GuardedKafka, startGuardedKafka } from '@autoclub/kafka';
import { temporaryFolder } from '@autoclub/processes';
import { eventually } from '@autoclub/testing';
import {
  counterContract,
  effects,
  publish,
  seen,
  serviceUnderTest,
  type ServiceUnderTest,
} from '../test/service-under-test';
import { asAdministrator } from './kafka/administration';
import type { BrokerLogin, Brokers } from './kafka/address';
import { kafkaClient } from './kafka/client';

/** A real broker that is reached by TLS alone and asks for a name and a password (SCRAM). */
describe('a guarded broker', () => {
  const folder = temporaryFolder('guarded');
  const login: BrokerLogin = { mechanism: 'scram-sha-512', username: 'club', password: 'a-long-password' };
  let kafka: GuardedKafka;
  let service: ServiceUnderTest;
  let guarded: Brokers;

  beforeAll(async () => {
    kafka = await startGuardedKafka(folder, login);
    guarded = { addresses: kafka.server.brokers, tls: { authority: kafka.authority }, login };
    service = await serviceUnderTest();
  });
  afterAll(async () => {
    await service.stop();
    await kafka.server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const listTopics = (brokers: Brokers) =>
    asAdministrator(kafkaClient(brokers, 'guarded'), (admin) => admin.listTopics());

  it('PLT-01: carries events of a service that knows its authority, its name and its password', async () => {
    const contract = counterContract();
    await service.start([effects(contract)], guarded);
    await publish(service.database, contract, { counterId: 'one', n: 1 });
    await eventually(async () => expect(await seen(service.test)).toHaveLength(1));
    expect(await listTopics(guarded)).toContain(contract.topic);
  });

  it.each<[string, (addresses: string, authority: string) => Brokers, RegExp]>([
    ['in the open', (addresses) => addresses, /disconnect|closed|timed? ?out|connection/i],
    [
      'without a name',
      (addresses, authority) => ({ addresses, tls: { authority } }),
      /disconnect|closed|connection/i,
    ],
    [
      'with a wrong password',
      (addresses, authority) => ({ addresses, tls: { authority }, login: { ...login, password: 'another' } }),
      /authentication failed/i,
    ],
    ['without its authority', (addresses) => ({ addresses, tls: true, login }), /self.signed|certificate/i],
  ])('PLT-01: lets nobody in %s', async (_what, brokersOf, reason) => {
    await expect(listTopics(brokersOf(kafka.server.brokers, kafka.authority))).rejects.toThrow(reason);
  });
});
