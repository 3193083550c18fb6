import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@autoclub/testing';
import {
  effects,
  counterContract,
  serviceUnderTest,
  seen,
  publish,
  type ServiceUnderTest,
} from '../test/service-under-test';

describe('copies of a service', () => {
  let service: ServiceUnderTest;

  beforeEach(async () => {
    service = await serviceUnderTest();
  });

  afterEach(() => service.stop());

  it('PTS-04: come and go under load; nothing is lost or doubled, each aggregate keeps its order', async () => {
    const contract = counterContract();
    const first = await service.start([effects(contract)]);
    let published = 0;
    let isTelling = true;
    const telling = (async () => {
      while (isTelling) {
        const n = ++published;
        await publish(service.database, contract, { counterId: `l${n % 20}`, n });
        await sleep(4);
      }
    })();
    await eventually(async () => expect((await seen(service.test)).length).toBeGreaterThan(20));
    const second = await service.start([effects(contract)]);
    await sleep(2_000);
    await first.stop();
    const third = await service.start([effects(contract)]);
    await sleep(2_000);
    isTelling = false;
    await telling;
    await eventually(async () => expect((await seen(service.test)).length).toBeGreaterThanOrEqual(published));
    const steps = await seen(service.test);
    expect(new Set(steps.map(({ n }) => n)).size).toBe(published);
    expect(steps).toHaveLength(published);
    const last = new Map<string, number>();
    for (const { subject, n } of steps) {
      expect(n).toBeGreaterThan(last.get(subject) ?? 0);
      last.set(subject, n);
    }
    await eventually(async () => {
      expect(await second.pipeline()).toMatchObject({ outboxPending: 0, consumerLag: 0 });
      expect(await third.pipeline()).toMatchObject({ outboxPending: 0, consumerLag: 0 });
    });
  });
});
