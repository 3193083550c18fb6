import { localTime } from '@autoclub/domain-kit';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { done, type Job, more } from '../src';
import { effect } from './rig';

/** Three in the morning of 10 March in Shanghai. */
export const NIGHT = '2026-03-09T19:00:00Z';

/** A run of three portions, one row each. */
export const threePortions: Job = {
  name: 'three-portions',
  at: localTime('02:30'),
  catchUp: 'EACH_DAY',
  run: async (run, tx) => {
    const portion = Number(run.cursor ?? 0) + 1;
    await effect(run, tx, 'three-portions', portion);
    return portion < 3 ? more(portion, 1, 3) : done(1);
  },
};

const ROOT = join(__dirname, '../../..');

/** Runs the job in a process of its own and kills it when its third portion has written and not yet committed. */
export async function killedInTheThirdPortion(databaseUrl: string): Promise<NodeJS.Signals | null> {
  const entry = join(ROOT, 'libs/jobs/test/copy-in-a-process.ts');
  const copy = spawn(
    process.execPath,
    ['-C', '@autoclub/source', '-r', '@swc-node/register', entry, databaseUrl],
    {
      cwd: ROOT,
      env: { ...process.env, SWC_NODE_PROJECT: join(ROOT, 'tsconfig.base.json') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(createInterface({ input: copy.stdout }), 'line');
  copy.kill('SIGKILL');
  const [, signal] = (await once(copy, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal;
}
