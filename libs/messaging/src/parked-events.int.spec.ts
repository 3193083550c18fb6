import { everything } from '@autoclub/persistence';
import { deliver, eventually } from '@autoclub/testing';
import { counterContract, serviceUnderTest, type ServiceUnderTest } from '../test/service-under-test';
import { park, parkAll, unpark } from './inbox/parked-events';

describe('parked events', () => {
  let service: ServiceUnderTest;

  beforeEach(async () => {
    service = await serviceUnderTest();
  });

  afterEach(() => service.stop());

  it('wait for their premise and come back once, in the order of their aggregate', async () => {
    const contract = counterContract();
    const events = [3, 1, 2].map((n) => deliver(contract, { counterId: 'l1', n }, { sequence: n }));
    await service.database.transaction(everything, async (tx) => {
      await parkAll(
        tx,
        events.map((event) => ({ event, premise: 'customer-1' })),
      );
      await park(tx, deliver(contract, { counterId: 'l2', n: 9 }), 'customer-2');
      for (const event of events) await park(tx, event, 'customer-1');
    });
    const back = await service.database.transaction(everything, (tx) => unpark(tx, 'customer-1'));
    expect(back).toEqual([events[1], events[2], events[0]]);
    const again = await service.database.transaction(everything, (tx) => unpark(tx, 'customer-1'));
    expect(again).toEqual([]);
  });

  it('PLT-02: are behind the wall of their dealer', async () => {
    const contract = counterContract();
    const event = deliver(contract, { counterId: 'l1', n: 1 }, { dealerId: 'A' });
    await service.database.transaction(everything, (tx) => park(tx, event, 'p'));
    const other = await service.database.transaction({ kind: 'dealer', dealerId: 'B' }, (tx) =>
      unpark(tx, 'p'),
    );
    expect(other).toEqual([]);
    const own = await service.database.transaction({ kind: 'dealer', dealerId: 'A' }, (tx) =>
      unpark(tx, 'p'),
    );
    expect(own).toEqual([event]);
  });

  it('are counted in the state of the pipeline', async () => {
    const contract = counterContract();
    await service.database.transaction(everything, (tx) =>
      park(tx, deliver(contract, { counterId: 'l', n: 1 }), 'p'),
    );
    const messaging = await service.start([]);
    await eventually(async () => expect(await messaging.pipeline()).toMatchObject({ parkedCount: 1 }));
  });
});
