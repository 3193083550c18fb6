import { everything } from '@autoclub/persistence';
import { deliver, eventually } from '@autoclub/testing';
import { effects, laneContract, rig, seen, tell, type Rig } from '../test/rig';
import { park, parkAll, unpark } from './inbox/parked-events';
import { rewind } from './rewind';
import { testBrokers } from '@autoclub/testing';

describe('parked events', () => {
  let house: Rig;

  beforeEach(async () => {
    house = await rig();
  });

  afterEach(() => house.stop());

  it('wait for their premise and come back once, in the order of their aggregate', async () => {
    const contract = laneContract();
    const events = [3, 1, 2].map((n) => deliver(contract, { laneId: 'l1', n }, { sequence: n }));
    await house.database.transaction(everything, async (tx) => {
      await parkAll(
        tx,
        events.map((event) => ({ event, premise: 'customer-1' })),
      );
      await park(tx, deliver(contract, { laneId: 'l2', n: 9 }), 'customer-2');
      for (const event of events) await park(tx, event, 'customer-1');
    });
    const back = await house.database.transaction(everything, (tx) => unpark(tx, 'customer-1'));
    expect(back).toEqual([events[1], events[2], events[0]]);
    const again = await house.database.transaction(everything, (tx) => unpark(tx, 'customer-1'));
    expect(again).toEqual([]);
  });

  it('PLT-02: are behind the wall of their dealer', async () => {
    const contract = laneContract();
    const event = deliver(contract, { laneId: 'l1', n: 1 }, { dealerId: 'A' });
    await house.database.transaction(everything, (tx) => park(tx, event, 'p'));
    const other = await house.database.transaction({ kind: 'dealer', dealerId: 'B' }, (tx) =>
      unpark(tx, 'p'),
    );
    expect(other).toEqual([]);
    const own = await house.database.transaction({ kind: 'dealer', dealerId: 'A' }, (tx) => unpark(tx, 'p'));
    expect(own).toEqual([event]);
  });

  it('are counted in the state of the pipeline', async () => {
    const contract = laneContract();
    await house.database.transaction(everything, (tx) =>
      park(tx, deliver(contract, { laneId: 'l', n: 1 }), 'p'),
    );
    const messaging = await house.start([]);
    await eventually(async () => expect(await messaging.pipeline()).toMatchObject({ parkedCount: 1 }));
  });
});

describe('rewind', () => {
  it('lets a service read everything again, to the same result', async () => {
    const house = await rig();
    const contract = laneContract();
    const first = await house.start([effects(contract)]);
    for (let n = 1; n <= 30; n++) await tell(house.database, contract, { laneId: `l${n % 4}`, n });
    await eventually(async () => expect(await seen(house.test)).toHaveLength(30));
    const before = await seen(house.test);
    await first.stop();
    await rewind({ service: house.service, database: house.database, brokers: testBrokers() });
    await house.test.owner.query('delete from effect');
    await house.start([effects(contract)]);
    await eventually(async () => expect(await seen(house.test)).toHaveLength(30));
    const sorted = (steps: typeof before) => [...steps].sort((a, b) => a.n - b.n);
    expect(sorted(await seen(house.test))).toEqual(sorted(before));
    await house.stop();
  });
});
