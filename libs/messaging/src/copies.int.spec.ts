import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@autoclub/testing';
import { effects, laneContract, rig, seen, tell, type Rig } from '../test/rig';

describe('copies of a service', () => {
  let house: Rig;

  beforeEach(async () => {
    house = await rig();
  });

  afterEach(() => house.stop());

  it('PTS-04: come and go under load; nothing is lost or doubled, each aggregate keeps its order', async () => {
    const contract = laneContract();
    const first = await house.start([effects(contract)]);
    let told = 0;
    let isTelling = true;
    const telling = (async () => {
      while (isTelling) {
        const n = ++told;
        await tell(house.database, contract, { laneId: `l${n % 20}`, n });
        await sleep(4);
      }
    })();
    await eventually(async () => expect((await seen(house.test)).length).toBeGreaterThan(20));
    const second = await house.start([effects(contract)]);
    await sleep(2_000);
    await first.stop();
    const third = await house.start([effects(contract)]);
    await sleep(2_000);
    isTelling = false;
    await telling;
    await eventually(async () => expect((await seen(house.test)).length).toBeGreaterThanOrEqual(told));
    const steps = await seen(house.test);
    expect(new Set(steps.map(({ n }) => n)).size).toBe(told);
    expect(steps).toHaveLength(told);
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
