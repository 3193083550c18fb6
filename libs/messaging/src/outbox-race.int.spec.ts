import { setTimeout as sleep } from 'node:timers/promises';
import { everything } from '@autoclub/persistence';
import { eventually } from '@autoclub/testing';
import type { EventContract } from '@autoclub/event-contracts';
import {
  effects,
  counterContract,
  serviceUnderTest,
  seen,
  publishAtOnce,
  type ServiceUnderTest,
  type Step,
} from '../test/service-under-test';

const WRITERS = 8;
const ROUNDS = 60;
const LANES = 5;

/** A writer's decision to roll back; not a failure. */
class ChangedMind extends Error {}

/** Steps a counter on under its row lock, then dawdles before the commit, or rolls back. */
async function step(
  service: ServiceUnderTest,
  contract: EventContract<Step>,
  counterId: string,
): Promise<string | undefined> {
  let published = '';
  try {
    await service.database.transaction(everything, async (tx) => {
      const [counter]: { version: number }[] = await tx.query(
        `insert into counter (id, version) values ($1, 1)
         on conflict (id) do update set version = counter.version + 1 returning version`,
        [counterId],
      );
      const n = counter?.version ?? 0;
      await publishAtOnce(tx, contract, { counterId, n });
      published = `${counterId}/${n}`;
      if (Math.random() < 0.3) await sleep(Math.random() * 25);
      if (Math.random() < 0.05) throw new ChangedMind();
    });
    return published;
  } catch (error) {
    if (error instanceof ChangedMind) return undefined;
    throw error;
  }
}

/** Writers of the same few counters, and of counters of their own so that numbers commit out of order. */
async function storm(service: ServiceUnderTest, contract: EventContract<Step>): Promise<string[]> {
  const committed: (string | undefined)[] = [];
  const writer = async (own: number): Promise<void> => {
    for (let round = 0; round < ROUNDS; round++) {
      const counter = round % 2 === 0 ? `own-${own}` : `shared-${Math.floor(Math.random() * LANES)}`;
      committed.push(await step(service, contract, counter));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, own) => writer(own)));
  return committed.filter((each) => each !== undefined);
}

describe('the outbox under writers that stall and roll back', () => {
  let service: ServiceUnderTest;

  beforeEach(async () => {
    service = await serviceUnderTest();
  });

  afterEach(() => service.stop());

  it('loses nothing, publishes nothing rolled back, keeps the order of each aggregate; three relays', async () => {
    const contract = counterContract();
    await service.start([effects(contract)]);
    await service.start([effects(contract)]);
    await service.start([effects(contract)]);
    const committed = await storm(service, contract);
    await eventually(async () => expect(await seen(service.test)).toHaveLength(committed.length), 45_000);
    await sleep(300);
    const steps = await seen(service.test);
    expect(steps.map(({ subject, n }) => `${subject}/${n}`).sort()).toEqual([...committed].sort());
    const last = new Map<string, number>();
    for (const { subject, n } of steps) {
      expect(n).toBe((last.get(subject) ?? 0) + 1);
      last.set(subject, n);
    }
  });

  it('control: a relay that remembers the highest number it saw loses events', async () => {
    const contract = counterContract();
    let highest = 0;
    const carried: string[] = [];
    const read = async (): Promise<void> => {
      const rows: { id: number; subject: string; sequence: number }[] = await service.test.owner.query(
        'select id, subject, sequence from outbox where id > $1 order by id',
        [highest],
      );
      carried.push(...rows.map(({ subject, sequence }) => `${subject}/${sequence}`));
      highest = rows.at(-1)?.id ?? highest;
    };
    let writing = true;
    const relay = (async () => {
      while (writing) {
        await read();
        await sleep(5);
      }
    })();
    const committed = await storm(service, contract);
    writing = false;
    await relay;
    await read();
    expect(carried.length).toBeLessThan(committed.length);
  });
});
