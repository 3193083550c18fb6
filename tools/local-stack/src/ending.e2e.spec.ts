import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { eventually } from '@autoclub/testing';
import { freePortRange, temporaryFolder, waitUntilGone } from '@autoclub/processes';

import { WORKSPACE } from './boot/app-process';
import { PORT_COUNT } from './ports';

/** A house as a person starts it, and what it said. */
interface House {
  process: ChildProcess;
  pid: number;
  said: () => string;
  ended: Promise<number | null>;
}

const MAIN = join(WORKSPACE, 'tools/local-stack/dist/main.js');

function begin(args: readonly string[], env: NodeJS.ProcessEnv = process.env): House {
  const child = spawn(process.execPath, [MAIN, 'start', '--no-demo', ...args], { cwd: WORKSPACE, env });
  let words = '';
  child.stdout.on('data', (chunk) => (words += String(chunk)));
  child.stderr.on('data', (chunk) => (words += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { process: child, pid: child.pid as number, said: () => words, ended };
}

async function untilUp(house: House): Promise<void> {
  const died = house.ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${house.said()}`)));
  const up = new Promise<void>((resolve) => {
    house.process.stdout?.on('data', () => house.said().includes('Ctrl-C stops') && resolve());
  });
  await Promise.race([up, died]);
}

/** Every process whose command or folder names the data folder of this test, or that listens for it. */
function processesOf(dataDir: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => belongs(pid, dataDir)).map(Number);
}

function belongs(pid: string, dataDir: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
    return command.includes(dataDir) || environment.includes(dataDir);
  } catch {
    return false;
  }
}

/** A service, the gateway, and the two that all others stand on. */
const VICTIMS = [
  { name: 'activities', command: 'activities/dist' },
  { name: 'gateway', command: 'gateway/dist' },
  { name: 'Apache Kafka', command: 'kafka.Kafka' },
  { name: 'PostgreSQL', command: 'postgres\0-D' },
];

describe('a house ends whole', () => {
  const dataDir = temporaryFolder('ending');
  const houses: House[] = [];
  let base: number;
  const start = (...args: string[]) => {
    const house = begin(['--port-base', String(base), '--data', dataDir, ...args]);
    houses.push(house);
    return house;
  };

  beforeAll(async () => {
    base = await freePortRange(PORT_COUNT);
  });
  afterEach(async () => {
    for (const house of houses) if (house.process.exitCode === null) house.process.kill('SIGTERM');
    await Promise.all(houses.splice(0).map((house) => house.ended));
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('leaves nothing behind after kill -9, starts again on the same data, and prints a line that works', async () => {
    const first = start();
    await untilUp(first);
    const children = processesOf(dataDir).filter((pid) => pid !== first.pid);
    expect(children.length).toBeGreaterThanOrEqual(3);
    first.process.kill('SIGKILL');
    for (const child of children) expect(await waitUntilGone(child, 30_000)).toBe(true);

    const second = start();
    await untilUp(second);
    const answer = execFileSync('sh', ['-c', curlOf(second)], { encoding: 'utf8' });
    expect(JSON.parse(answer)).toHaveProperty('data.customers.nodes.0.membership.tier.code', 'SILVER');

    const rival = start();
    expect(await rival.ended).toBe(1);
    expect(rival.said()).toContain('Another stack');

    second.process.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  }, 240_000);

  it('starts a part that died again and says so in a line, while the rest goes on', async () => {
    const house = start();
    await untilUp(house);
    const others = childOf(house, 'membership/dist');
    for (const { name, command } of VICTIMS) {
      const victim = childOf(house, command);
      process.kill(victim as number, 'SIGKILL');
      await eventually(() => expect(house.said()).toContain(`${name} runs again.`));
      const line = new RegExp(
        `^${name} ended by SIGKILL; see its log .* It is started again in 0\\.5 s\\.$`,
        'm',
      );
      expect(house.said()).toMatch(line);
      expect(childOf(house, command)).not.toBe(victim);
    }
    expect(childOf(house, 'membership/dist')).toBe(others);
    await eventually(() => {
      const answer = execFileSync('sh', ['-c', curlOf(house)], { encoding: 'utf8' });
      expect(JSON.parse(answer)).toHaveProperty('data.customers.nodes.0.membership.tier.code', 'SILVER');
    });
    house.process.kill('SIGTERM');
    expect(await house.ended).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  }, 240_000);

  it.each([
    ['a taken port', {}, /^Port \d+, meant for analytics, is taken: .*--port-base\.$/m],
    [
      'no way to a broker',
      { PATH: '/nonexistent', JAVA_HOME: '' },
      /^No Apache Kafka can be had\. .*three ways/m,
    ],
  ])('says in one sentence that there is %s', async (what, change, sentence) => {
    const port = base + 5;
    const other = createServer().listen(what === 'a taken port' ? port : 0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const env = { ...process.env, ...change };
    const house = begin(['--port-base', String(base), '--data', dataDir], env);
    expect(await house.ended).toBe(1);
    expect(house.said()).toMatch(sentence);
    expect(house.said()).not.toContain('    at ');
    await new Promise((resolve) => other.close(resolve));
  });
});

/** The line that a newcomer is shown to try. */
function curlOf(house: House): string {
  const lines = house.said().split('\n');
  return lines.find((line) => line.trim().startsWith('curl'))?.trim() ?? '';
}

/** The child of a house whose command has these words. */
function childOf({ pid: house }: House, words: string): number | undefined {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).find((pid) => parentOf(pid) === house && commandOf(pid).includes(words));
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

function commandOf(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
}
