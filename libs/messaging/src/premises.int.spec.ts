import type { DeliveredEvent } from '@autoclub/event-contracts';
import { createDataSource, Database, everything, type Tx } from '@autoclub/persistence';
import { deliver, eventually } from '@autoclub/testing';
import {
  effects,
  counterContract,
  serviceUnderTest,
  seen,
  type ServiceUnderTest,
  type Step,
} from '../test/service-under-test';
import { takeWaiting } from './inbox/await-premise';
import { parkAll, unparkAll } from './inbox/parked-events';
import { react } from './inbox/react';
import { premiseName, premiseRow, type Premise } from './premise';
import { on, type Reaction, type Subscription } from './subscription';

const counter = premiseRow('counter', { table: 'counter', column: 'id' });
const [opened, stepped, finished] = ['counter-opened', 'counter-moved', 'counter-closed'].map((name) =>
  counterContract(name, 'counter'),
) as [
  ReturnType<typeof counterContract>,
  ReturnType<typeof counterContract>,
  ReturnType<typeof counterContract>,
];
const ofLane = (premise: Premise) => [
  { premise, id: ({ data }: DeliveredEvent<Step>): string | null => data.counterId },
];

const openLane: Reaction<Step> = async (events, tx) => {
  await tx.query('insert into counter (id) select unnest($1::text[]) on conflict do nothing', [
    events.map(({ data }) => data.counterId),
  ]);
};

/** The table of a service: opening a counter is the premise of its steps and of its end. */
function table(premise: Premise = counter): Subscription[] {
  return [
    on(opened, openLane, { brings: ofLane(premise) }),
    on(stepped, effects(stepped).react as Reaction<Step>, { awaits: ofLane(premise) }),
    on(finished, effects(finished).react as Reaction<Step>, { awaits: ofLane(premise) }),
  ];
}

const open = (counterId: string) => deliver(opened, { counterId, n: 0 }, { subject: counterId });
const step = (counterId: string, n: number) =>
  deliver(stepped, { counterId, n }, { subject: counterId, sequence: n });
const end = (counterId: string, n: number) =>
  deliver(finished, { counterId, n }, { subject: counterId, sequence: n });

describe('events that await a premise', () => {
  let service: ServiceUnderTest;

  beforeEach(async () => {
    service = await serviceUnderTest();
  });
  afterEach(() => service.stop());

  const apply = (events: readonly DeliveredEvent[], subscriptions = table()) =>
    service.database.transaction(everything, (tx) => react(tx, subscriptions, [events]));
  const parked = async (): Promise<string[]> => {
    const rows: { premise: string }[] = await service.test.owner.query('select premise from parked_event');
    return rows.map(({ premise }) => premise).sort();
  };

  it('wait for it and are applied right after it, each aggregate in its order', async () => {
    await apply([end('l1', 3), step('l2', 1), step('l1', 2)]);
    await apply([step('l1', 1)]);
    expect(await seen(service.test)).toEqual([]);
    expect(await parked()).toEqual(['counter l1', 'counter l1', 'counter l1', 'counter l2']);
    await apply([open('l1'), step('l1', 4)]);
    expect(await seen(service.test)).toEqual([1, 2, 3, 4].map((n) => ({ subject: 'l1', n })));
    expect(await parked()).toEqual(['counter l2']);
  });

  it('of a counter that is there, or that rest on nothing, do not wait', async () => {
    await apply([open('l1'), step('l1', 1)]);
    const nothing = [on(stepped, effects(stepped).react, { awaits: [{ premise: counter, id: () => null }] })];
    await apply([step('l9', 1)], nothing);
    expect(await seen(service.test)).toEqual([
      { subject: 'l1', n: 1 },
      { subject: 'l9', n: 1 },
    ]);
  });

  it('are applied once by every reaction to them, though only one of them awaits', async () => {
    const twoRooms = [on(stepped, effects(stepped).react as Reaction<Step>), ...table()];
    await apply([step('l1', 1)], twoRooms);
    expect(await seen(service.test)).toEqual([]);
    await apply([open('l1')], twoRooms);
    expect(await seen(service.test)).toEqual([1, 1].map((n) => ({ subject: 'l1', n })));
  });

  it('wait for one premise after the other', async () => {
    const second: Premise = { ...counter, name: 'second counter' };
    const secondLane = { premise: second, id: () => 'l2' };
    const both = [
      on(opened, openLane, { brings: [...ofLane(counter), ...ofLane(second)] }),
      on(stepped, effects(stepped).react as Reaction<Step>, { awaits: [...ofLane(counter), secondLane] }),
    ];
    await apply([step('l1', 1)], both);
    await apply([open('l1')], both);
    expect(await parked()).toEqual(['second counter l2']);
    await apply([open('l2')], both);
    expect(await seen(service.test)).toEqual([{ subject: 'l1', n: 1 }]);
    expect(await parked()).toEqual([]);
  });

  it('come back to a command that brings the premise', async () => {
    await apply([step('l1', 1)]);
    await service.database.transaction(everything, async (tx) => {
      await openLane([open('l1')], tx);
      await react(tx, table(), [await takeWaiting(tx, counter, ['l1', 'l1'])]);
    });
    expect(await seen(service.test)).toEqual([{ subject: 'l1', n: 1 }]);
    expect(await parked()).toEqual([]);
  });

  it('of a type without a reaction are left out when they come back', async () => {
    await apply([step('l1', 1), end('l1', 2)]);
    await apply([open('l1')], table().slice(0, 2));
    expect(await seen(service.test)).toEqual([{ subject: 'l1', n: 1 }]);
  });
});

/** How a copy of the service parks an event whose premise it does not find. */
type Parking = (tx: Tx, premise: Premise, event: DeliveredEvent<Step>) => Promise<unknown>;
type Bringing = (tx: Tx, event: DeliveredEvent<Step>) => Promise<unknown>;

const inTurns: { park: Parking; bring: Bringing } = {
  park: (tx, premise, event) => react(tx, table(premise), [[event]]),
  bring: (tx, event) => react(tx, table(), [[event]]),
};

/** The control: the same without turns, as a service would write it that has not met the race. */
const withoutTurns: { park: Parking; bring: Bringing } = {
  park: async (tx, premise, event) => {
    const missing = await premise.missing(tx, [event.data.counterId]);
    if (missing.size > 0) await parkAll(tx, [{ event, premise: premiseName(counter, event.data.counterId) }]);
  },
  bring: async (tx, event) => {
    await openLane([event], tx);
    const waiting = await unparkAll(tx, [premiseName(counter, event.data.counterId)]);
    await react(tx, table(), [waiting]);
  },
};

describe('two copies of a service, one of which parks while the other brings the premise', () => {
  let service: ServiceUnderTest;
  let other: Database;

  beforeEach(async () => {
    service = await serviceUnderTest();
    const settings = { url: service.test.appUrl, entities: [], applicationName: 'other-copy', poolSize: 2 };
    other = new Database(await createDataSource(settings).initialize());
  });
  afterEach(async () => {
    await other.dataSource.destroy();
    await service.stop();
  });

  const bring = ({ bring: by }: typeof inTurns) => other.transaction(everything, (tx) => by(tx, open('l1')));

  /** The premise, with something that happens after each look at it. */
  const watched = (afterLook: (look: number) => Promise<unknown>): Premise => {
    let look = 0;
    return {
      ...counter,
      missing: async (tx, ids) => {
        const missing = await counter.missing(tx, ids);
        await afterLook(++look);
        return missing;
      },
    };
  };

  const isHeldUp = async (): Promise<boolean> => {
    const rows: unknown[] = await service.test.owner.query(
      `select 1 from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`,
    );
    return rows.length > 0;
  };

  /** The premise arrives whole between the look for it and the parking. */
  const arrivesBetween = async (way: typeof inTurns): Promise<void> => {
    const premise = watched((look) => (look === 1 ? bring(way) : Promise.resolve()));
    await service.database.transaction(everything, (tx) => way.park(tx, premise, step('l1', 1)));
  };

  it('has the event applied when the premise arrives after the first look', async () => {
    await arrivesBetween(inTurns);
    expect(await seen(service.test)).toEqual([{ subject: 'l1', n: 1 }]);
  });

  it('has the event applied when the premise comes while the event is being parked', async () => {
    let bringing: Promise<unknown> = Promise.resolve();
    const premise = watched(async (look) => {
      if (look < 2) return;
      bringing = bring(inTurns);
      await eventually(async () => expect(await isHeldUp()).toBe(true));
    });
    await service.database.transaction(everything, (tx) => inTurns.park(tx, premise, step('l1', 1)));
    await bringing;
    expect(await seen(service.test)).toEqual([{ subject: 'l1', n: 1 }]);
  });

  it('control: without turns the event is parked after its premise took back the parked, for ever', async () => {
    await arrivesBetween(withoutTurns);
    expect(await seen(service.test)).toEqual([]);
    expect(await service.test.owner.query('select premise from parked_event')).toEqual([
      { premise: 'counter l1' },
    ]);
  });

  it('loses no event of many that come at the same moment as their premises', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `m${index}`);
    await Promise.all(
      ids.flatMap((id) => [
        service.database.transaction(everything, (tx) => react(tx, table(), [[step(id, 1)]])),
        other.transaction(everything, (tx) => react(tx, table(), [[open(id)]])),
        other.transaction(everything, (tx) => react(tx, table(), [[step(id, 2)]])),
      ]),
    );
    expect(await seen(service.test)).toHaveLength(2 * ids.length);
    expect(await service.test.owner.query('select 1 from parked_event')).toEqual([]);
  });
});
