import { rm } from 'node:fs/promises';
import { startKafka, type KafkaServer } from '@autoclub/kafka';
import { temporaryFolder } from '@autoclub/processes';
import { eventually } from '@autoclub/testing';
import {
  effects,
  counterContract,
  serviceUnderTest,
  seen,
  publish,
  type ServiceUnderTest,
} from '../test/service-under-test';

/** A broker of its own, since the one of the test run must not go away. */
describe('a broker that goes away', () => {
  let service: ServiceUnderTest;
  let kafka: KafkaServer;
  let folder: string;

  beforeAll(async () => {
    folder = temporaryFolder('broker');
    kafka = await startKafka({ dataDir: folder });
  });

  beforeEach(async () => {
    service = await serviceUnderTest();
  });

  afterEach(() => service.stop());

  afterAll(async () => {
    await kafka.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function arrived(count: number): Promise<void> {
    await eventually(async () => expect(await seen(service.test)).toHaveLength(count), 40_000);
    const steps = await seen(service.test);
    const ofOneLane = steps.filter(({ subject }) => subject === 'l0').map(({ n }) => n);
    expect(ofOneLane).toEqual([...ofOneLane].sort((a, b) => a - b));
  }

  it('is away at the start: the service starts, writes go on, all arrives when it comes', async () => {
    const contract = counterContract();
    await kafka.stop();
    const messaging = await service.start([effects(contract)], kafka.brokers);
    for (let n = 1; n <= 20; n++) await publish(service.database, contract, { counterId: `l${n % 2}`, n });
    expect(await messaging.pipeline()).toMatchObject({ outboxPending: 20, brokerConnected: false });
    expect(messaging.healthy()).toBe(true);
    await kafka.restart();
    await arrived(20);
  });

  it('dies under load: no write fails, nothing is lost or doubled, the order stands', async () => {
    const contract = counterContract();
    await service.start([effects(contract)], kafka.brokers);
    let published = 0;
    const tellSome = async (count: number): Promise<void> => {
      for (let last = published + count; published < last;) {
        const n = ++published;
        await publish(service.database, contract, { counterId: `l${n % 2}`, n });
      }
    };
    await tellSome(50);
    await Promise.all([kafka.kill(), tellSome(300)]);
    await kafka.restart();
    await tellSome(50);
    await arrived(400);
  });

  it('the database restarts its connections: relay and consumer find back', async () => {
    const contract = counterContract();
    await service.start([effects(contract)], kafka.brokers);
    await publish(service.database, contract, { counterId: 'l0', n: 1 });
    await arrived(1);
    await service.test.owner
      .query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()')
      .catch(() => undefined);
    await eventually(() => publish(service.database, contract, { counterId: 'l0', n: 2 }));
    await arrived(2);
  });
});
