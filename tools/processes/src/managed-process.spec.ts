import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Fault, isAlive, obituary, requireFreePort, sentenceFor, startProcess, waitUntilGone } from './index';

describe('processes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autoclub-processes-'));
  const logFile = join(folder, 'child.log');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (script: string) =>
    startProcess({ name: 'child', command: 'sh', args: ['-c', script], logFile });

  it('stops in good order', async () => {
    const child = await start('trap "exit 7" TERM; while :; do sleep 0.02; done');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await child.stop();
    expect(await child.exited).toEqual({ code: 7, signal: null });
    expect(isAlive(child.pid)).toBe(false);
  });

  it('ends by force what does not listen', async () => {
    const child = await start('trap "" TERM; while :; do sleep 0.02; done');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await child.stop(200);
    expect((await child.exited).signal).toBe('SIGKILL');
  });

  it('says how a child died and its last words', async () => {
    const child = await start('echo the reason; exit 3');
    await child.exited;
    expect(obituary(child)).toMatch(/^child ended with exit code 3; .*\n {2}the reason$/);
  });

  it('says in one sentence that a program is missing', async () => {
    const plan = { name: 'child', command: join(folder, 'nothing'), args: [], logFile };
    await expect(startProcess(plan)).rejects.toThrow(Fault);
  });

  it('names the taken port and what it was meant for', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await expect(requireFreePort(port, 'the gateway')).rejects.toThrow(
      `Port ${port}, meant for the gateway, is taken`,
    );
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ['a full disk', { code: 'ENOSPC', path: '/data' }, /^The disk is full: .*\/data/],
    ['a closed folder', { code: 'EACCES', path: '/data' }, /^Access to \/data is denied/],
  ])('has a sentence for %s', (_what, facts, sentence) => {
    expect(sentenceFor(Object.assign(new Error('raw'), facts))).toMatch(sentence);
  });

  it('leaves no child behind when it is killed itself', async () => {
    const script = `
      const { startProcess } = require(${JSON.stringify(join(__dirname, 'managed-process.ts'))});
      startProcess({ name: 'grandchild', command: 'sleep', args: ['60'], logFile: ${JSON.stringify(logFile)} })
        .then((child) => require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(child.pid)))
        .then(() => process.kill(process.pid, 'SIGKILL'));`;
    const parent = spawn(process.execPath, ['-r', '@swc-node/register', '-e', script], {
      cwd: join(__dirname, '../../..'),
      env: { ...process.env, SWC_NODE_PROJECT: 'tsconfig.base.json' },
      stdio: 'inherit',
    });
    await new Promise((resolve) => parent.once('exit', resolve));
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    expect(pid).toBeGreaterThan(1);
    expect(await waitUntilGone(pid, 5_000)).toBe(true);
  });
});
