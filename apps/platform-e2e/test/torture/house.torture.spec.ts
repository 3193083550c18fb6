import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  callerFor,
  castAt,
  findStage,
  type Member,
  registerMember,
  type Stack,
  type Stage,
  startStack,
} from '@autoclub/local-stack';
import { temporaryFolder } from '@autoclub/processes';
import fc from 'fast-check';
import { Client } from 'pg';
import { backUp } from './base-backup';
import { faultsOfBooks } from './books';
import { type Fault, faultsOf } from './faults';
import { Load } from './load';
import { brokerKills, databaseKills, pauses, seed, serviceKills, soakMinutes } from './size';

const MEMBERS = 6;
const ORDERS_PER_SECOND = 12;
/** Orders that are answered between two faults, so that each strikes a house at work. */
const BETWEEN = 15;
const say = (line: string) => process.stderr.write(`${line}\n`);

/** A house of its own, which keeps what it acknowledged through a power cut, and is robbed of its parts under load. */
describe('the house under load, while its parts are killed', () => {
  const folders: string[] = [];
  const houses: Stack[] = [];
  let dataDir: string;
  let stack: Stack;
  let stage: Stage;
  let members: Member[];
  let load: Load;

  async function open(folder: string): Promise<Stack> {
    const house = await startStack({ portBase: 'free', dataDir: folder, demo: false, onRevival: say });
    houses.push(house);
    return house;
  }

  beforeAll(async () => {
    dataDir = temporaryFolder('torture');
    folders.push(dataDir);
    stack = await open(dataDir);
    stage = await findStage(stack);
    const cast = castAt(stage);
    const [system, manager] = [
      await stack.tokenFor(cast.dealerSystem),
      await stack.tokenFor(cast.clubManager),
    ];
    const register = () =>
      registerMember(callerFor(stack.gatewayUrl, system), callerFor(stack.gatewayUrl, manager));
    members = await Promise.all(Array.from({ length: MEMBERS }, register));
    await stack.waitUntilDrained();
    load = new Load(stack.gatewayUrl, () => stack.tokenFor(cast.dealerSystem));
  }, 300_000);

  afterAll(async () => {
    await load?.end();
    for (const house of houses) await house.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  async function strike(fault: Fault): Promise<void> {
    const from = performance.now();
    await fault.strike();
    await load.untilAnswered(BETWEEN);
    say(`torture: ${fault.name}; ${BETWEEN} orders later after ${Math.round(performance.now() - from)} ms`);
  }

  it('R1, R2, O2, O3, O4: loses no order that was answered, settles none twice, and its books agree', async () => {
    const from = seed();
    const counts = {
      databaseKills: databaseKills(),
      serviceKills: serviceKills(),
      brokerKills: brokerKills(),
      pauses: pauses(),
    };
    const all = [...faultsOf(stack, counts)];
    const whole = { minLength: all.length, maxLength: all.length };
    const [faults = []] = fc.sample(fc.shuffledSubarray(all, whole), { seed: from, numRuns: 1 });
    load.begin(members, ORDERS_PER_SECOND);
    await load.untilAnswered(BETWEEN);
    for (const fault of faults) await strike(fault);
    const any = faultsOf(stack, { databaseKills: 1, serviceKills: 5, brokerKills: 1, pauses: 2 });
    for (let minute = 0; minute < soakMinutes(); minute++) {
      const [fault] = fc.sample(fc.constantFrom(...any), { seed: from + minute, numRuns: 1 });
      await Promise.all([sleep(60_000), fault && strike(fault)]);
    }
    await load.end();
    const resent = load.acknowledged.filter(({ sendings }) => sendings > 1).length;
    say(
      `torture: seed ${from}, ${faults.length} faults, ${soakMinutes()} minutes of one a minute; ` +
        `${load.acknowledged.length} orders answered, ${resent} of them not at once`,
    );
    expect(load.wrong).toEqual([]);
    expect(await faultsOfBooks(stack, load.acknowledged)).toEqual([]);
  }, 28_800_000);

  it('is restored from a backup that was taken while orders were settled, to one moment of all five databases', async () => {
    const copy = temporaryFolder('restored');
    folders.push(copy);
    load.begin(members, ORDERS_PER_SECOND);
    await load.untilAnswered(BETWEEN);
    const before = [...load.acknowledged];
    await backUp(
      { adminUrl: stack.postgres.adminUrl, folder: join(dataDir, 'postgres') },
      join(copy, 'postgres'),
    );
    const after = load.acknowledged.length;
    await load.untilAnswered(BETWEEN);
    await load.end();
    expect(load.wrong).toEqual([]);
    const all = load.acknowledged;
    await stack.stop();
    mkdirSync(copy, { recursive: true });
    // The topics are gone, as step 3 of the order in docker/README.md has it: the broker begins with nothing.
    cpSync(join(dataDir, 'secrets.json'), join(copy, 'secrets.json'));
    const restored = await open(copy);
    await sendAgain(restored);
    const faults = await faultsOfBooks(restored, all);
    const lost = faults.filter((fault) => /is settled 0 and posted 0 times/.test(fault));
    expect(lost.length).toBeGreaterThan(0);
    // What came after the moment of the backup is lost to the house, and nothing before it.
    expect(faults.filter((fault) => !lost.includes(fault) && !/was never answered/.test(fault))).toEqual([]);
    expect(before.filter(({ roNumber }) => lost.some((line) => line.startsWith(roNumber)))).toEqual([]);
    say(
      `torture: restored; ${before.length} orders were answered before the backup and ${after - before.length} while it was ` +
        `taken, ${all.length} in all; ${all.length - lost.length} are in it`,
    );
  }, 600_000);
});

/** Step 4 of the order in docker/README.md: what may have been on its way is sent again. */
async function sendAgain(stack: Stack): Promise<void> {
  for (const database of ['membership', 'service_ledger', 'loyalty_points', 'activities', 'analytics']) {
    const url = Object.assign(new URL(stack.postgres.adminUrl), { pathname: `/club_${database}` });
    const admin = new Client({ connectionString: url.toString() });
    await admin.connect();
    await admin.query(`update outbox set published_at = null where published_at > now() - interval '1 hour'`);
    await admin.end();
  }
}
