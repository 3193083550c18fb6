import { everything } from '@autoclub/persistence';
import { writePosition, type Position } from '@autoclub/service-kit';
import { countStatements, eventually } from '@autoclub/testing';
import {
  counterContract,
  effects,
  publish,
  publishIn,
  serviceUnderTest,
  unusedName,
  type ServiceUnderTest,
  type Step,
} from '../test/service-under-test';
import { Arrivals } from './inbox/arrivals';
import { parkAll } from './inbox/parked-events';
import { on } from './subscription';

describe('CONV-6: what a command has published', () => {
  let service: ServiceUnderTest;
  beforeEach(async () => void (service = await serviceUnderTest()));
  afterEach(() => service.stop());

  it('is missing until the service has handled it, however many aggregates it is about', async () => {
    const contract = counterContract();
    const subscriptions = [effects(contract)];
    const arrivals = new Arrivals(service.database, subscriptions);
    const position = await service.database.transaction(everything, async (tx) => {
      const positions: Position[] = [];
      for (let n = 0; n < 40; n++)
        positions.push(await publishIn(tx, contract, { counterId: `counter ${n}`, n }));
      return positions.flat();
    });
    const partitions = new Set(position.map(({ partition }) => partition));
    expect(partitions.size).toBeGreaterThan(1);
    expect(await arrivals.missing(position)).toBe(40);
    await service.start(subscriptions);
    expect(await arrivals.reached(position)).toBe(true);
    const [row] = await service.test.owner.query<{ count: number }[]>(
      'select count(*)::int as count from effect',
    );
    expect(row).toEqual({ count: 40 });
  });

  it('is not reached while nothing is handled, and who has gone waits no longer', async () => {
    const contract = counterContract();
    const arrivals = new Arrivals(service.database, [effects(contract)]);
    const position = await publish(service.database, contract, { counterId: 'one', n: 1 });
    expect(await arrivals.reached(position)).toBe(false);
    let looks = 0;
    expect(await arrivals.reached(position, () => ++looks > 2)).toBe(false);
    expect(looks).toBe(3);
  });

  it('is not waited for where it was published, though it is missing there until it has come back', async () => {
    const contract = counterContract();
    const subscriptions = [effects(contract)];
    const position = await publish(service.database, contract, { counterId: 'one', n: 1 });
    const own = new Arrivals(service.database, subscriptions, contract.publisher);
    expect(await own.missing(position)).toBe(1);
    expect(await own.reached(position)).toBe(true);
    const another = contract.publisher === 'activities' ? 'membership' : 'activities';
    expect(await new Arrivals(service.database, subscriptions, another).reached(position)).toBe(false);
  });

  it('is not waited for where nobody reacts to it', async () => {
    const [mine, other] = [counterContract(), { ...counterContract(), type: 'club.analytics.other.v1' }];
    const arrivals = new Arrivals(service.database, [effects(mine)]);
    const position = await publish(service.database, other, { counterId: 'one', n: 1 });
    expect(position).toHaveLength(1);
    expect(await arrivals.missing(position)).toBe(0);
  });

  it('arrives also without an effect: of no concern, or given up', async () => {
    const contract = counterContract();
    const bad = on<Step>(contract, () => Promise.reject(new TypeError('bad')), {
      concerns: ({ data }) => data.n > 1,
    });
    const arrivals = new Arrivals(service.database, [bad]);
    const ofNoConcern = await publish(service.database, contract, { counterId: 'one', n: 1 });
    const givenUp = await publish(service.database, contract, { counterId: 'one', n: 2 });
    await service.start([bad]);
    await eventually(async () => expect(await arrivals.missing([...ofNoConcern, ...givenUp])).toBe(0));
    expect(await service.test.owner.query('select has_effect from inbox')).toEqual([
      { has_effect: false },
      { has_effect: false },
    ]);
  });

  it('has not arrived while it waits for a premise, for ten minutes at most', async () => {
    const contract = counterContract();
    const arrivals = new Arrivals(service.database, [effects(contract)]);
    const [event] = await publish(service.database, contract, { counterId: 'one', n: 1 });
    const id = event?.eventId ?? '';
    await service.test.owner.query('insert into inbox (event_id) values ($1)', [id]);
    expect(await new Arrivals(service.database, [effects(contract)]).missing(event ? [event] : [])).toBe(0);
    await service.database.transaction(everything, (tx) =>
      parkAll(tx, [{ event: { id, dealerId: 'dlr_1' } as never, premise: 'dealer dlr_1' }]),
    );
    expect(await arrivals.missing(event ? [event] : [])).toBe(1);
    await service.database.transaction(everything, (tx) =>
      tx.query(`update parked_event set parked_at = now() - interval '11 minutes'`),
    );
    expect(await arrivals.missing(event ? [event] : [])).toBe(0);
  });

  it('counts as arrived when it is so old that topics have dropped it', async () => {
    const contract = counterContract();
    const arrivals = new Arrivals(service.database, [effects(contract)]);
    const idOf = (days: number) => {
      const hex = (Date.now() - days * 86_400_000).toString(16).padStart(12, '0');
      return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
    };
    const old = (days: number) => [{ type: contract.type, partition: 0, eventId: idOf(days) }];
    expect(await arrivals.missing(old(13))).toBe(1);
    expect(await arrivals.missing(old(15))).toBe(0);
  });

  it('costs one statement, and none once it is known to have arrived', async () => {
    const contract = counterContract();
    const arrivals = new Arrivals(service.database, [effects(contract)]);
    const position = await publish(service.database, contract, { counterId: unusedName('c'), n: 1 });
    expect(writePosition(position).length).toBeLessThan(120);
    await service.test.owner.query('insert into inbox (event_id) values ($1)', [position[0]?.eventId]);
    const { dataSource } = service.database;
    const sent = countStatements(dataSource);
    await arrivals.missing(position);
    expect(sent.statements()).toEqual(['select missing_events($1::uuid[]) as count']);
    sent.reset();
    await arrivals.missing(position);
    expect(sent.statements()).toEqual([]);
  });
});
