import { setTimeout as sleep } from 'node:timers/promises';
import { everything } from '@autoclub/persistence';
import { eventually } from '@autoclub/testing';
import type { EventContract } from '@autoclub/event-contracts';
import { effects, laneContract, rig, seen, tellAtOnce, type Rig, type Step } from '../test/rig';

const WRITERS = 8;
const ROUNDS = 60;
const LANES = 5;

/** A writer's decision to roll back; not a failure. */
class ChangedMind extends Error {}

/** Steps a lane on under its row lock, then dawdles before the commit, or rolls back. */
async function step(house: Rig, contract: EventContract<Step>, laneId: string): Promise<string | undefined> {
  let told = '';
  try {
    await house.database.transaction(everything, async (tx) => {
      const [lane]: { version: number }[] = await tx.query(
        `insert into lane (id, version) values ($1, 1)
         on conflict (id) do update set version = lane.version + 1 returning version`,
        [laneId],
      );
      const n = lane?.version ?? 0;
      await tellAtOnce(tx, contract, { laneId, n });
      told = `${laneId}/${n}`;
      if (Math.random() < 0.3) await sleep(Math.random() * 25);
      if (Math.random() < 0.05) throw new ChangedMind();
    });
    return told;
  } catch (error) {
    if (error instanceof ChangedMind) return undefined;
    throw error;
  }
}

/** Writers of the same few lanes, and of lanes of their own so that numbers commit out of order. */
async function storm(house: Rig, contract: EventContract<Step>): Promise<string[]> {
  const committed: (string | undefined)[] = [];
  const writer = async (own: number): Promise<void> => {
    for (let round = 0; round < ROUNDS; round++) {
      const lane = round % 2 === 0 ? `own-${own}` : `shared-${Math.floor(Math.random() * LANES)}`;
      committed.push(await step(house, contract, lane));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, own) => writer(own)));
  return committed.filter((each) => each !== undefined);
}

describe('the outbox under writers that stall and roll back', () => {
  let house: Rig;

  beforeEach(async () => {
    house = await rig();
  });

  afterEach(() => house.stop());

  it('loses nothing, tells nothing rolled back, keeps the order of each aggregate; three relays', async () => {
    const contract = laneContract();
    await house.start([effects(contract)]);
    await house.start([effects(contract)]);
    await house.start([effects(contract)]);
    const committed = await storm(house, contract);
    await eventually(async () => expect(await seen(house.test)).toHaveLength(committed.length), 45_000);
    await sleep(300);
    const steps = await seen(house.test);
    expect(steps.map(({ subject, n }) => `${subject}/${n}`).sort()).toEqual([...committed].sort());
    const last = new Map<string, number>();
    for (const { subject, n } of steps) {
      expect(n).toBe((last.get(subject) ?? 0) + 1);
      last.set(subject, n);
    }
  });

  it('control: a relay that remembers the highest number it saw loses events', async () => {
    const contract = laneContract();
    let highest = 0;
    const carried: string[] = [];
    const read = async (): Promise<void> => {
      const rows: { id: number; subject: string; sequence: number }[] = await house.test.owner.query(
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
    const committed = await storm(house, contract);
    writing = false;
    await relay;
    await read();
    expect(carried.length).toBeLessThan(committed.length);
  });
});
