import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceCopy } from './workspace-copy';

const ROOT = join(__dirname, '../../..');
const MINUTES = 60_000;

/** A room that no rule asks for, so that it is never there already. */
const GENERATED: readonly [generator: string, ...args: string[]][] = [
  [
    'capability',
    'lockers',
    '--service=membership',
    '--rule=MEM-09',
    '--summary=Lockers for what members leave at the dealer.',
  ],
  [
    'command',
    'lockerHandOver',
    '--service=membership',
    '--capability=lockers',
    '--rule=MEM-09',
    '--permission=memberships:write',
    '--summary=Gives a locker to a member.',
  ],
  [
    'rule',
    'late-key',
    '--service=membership',
    '--capability=lockers',
    '--rule=MEM-08',
    '--summary=A key that is kept too long brings a reminder.',
  ],
  [
    'event',
    'locker-handed-over',
    '--publisher=membership',
    '--aggregate=locker',
    '--prefix=lkr',
    '--rule=MEM-09',
    '--summary=A locker was given to a member.',
  ],
  ['migration', 'create-lockers', '--service=membership', '--table=locker', '--summary=Lockers of members.'],
];

/** Where something is written, and where tests look at every room, rule, event and type. */
const TOUCHED = [
  'apps/membership/',
  ...['event-contracts', 'graph-client', 'identity', 'rulebook'].map((name) => `libs/${name}/`),
  ...['contracts', 'rules', 'schema', 'tidy'].map((name) => `tools/${name}/`),
];

describe('what nx g writes', () => {
  let copy: string;

  const run = (command: string, ...args: string[]) => {
    // The tests that run inside the copy are not tests of this run: they report their count nowhere.
    const env = { ...process.env, AUTOCLUB_TEST_COUNTS: '', NX_DAEMON: 'false', FORCE_COLOR: '0' };
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, env, encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}` };
  };
  const generate = ([generator, ...args]: readonly [string, ...string[]]) =>
    run('npx', 'nx', 'g', `@autoclub/generators:${generator}`, ...args);

  beforeAll(() => {
    copy = workspaceCopy(ROOT);
    expect(run('npm', 'run', '-s', 'build')).toMatchObject({ status: 0 });
  }, 10 * MINUTES);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(GENERATED.map((each) => [each[0], each] as const))(
    'is written by nx g %s, and never over what is there',
    (_generator, each) => {
      expect(generate(each)).toMatchObject({ status: 0 });
      const again = generate(each);
      expect(again.status).not.toBe(0);
      expect(again.output).toMatch(/is there already/);
    },
    2 * MINUTES,
  );

  it(
    'passes every step of the check, and what breaks a rule of the house does not',
    () => {
      expect(run('npm', 'run', '-s', 'generate')).toMatchObject({ status: 0 });
      const check = run('npm', 'run', '-s', 'check', '--', ...TOUCHED);
      expect(check.output).toContain('check: all well.');

      const decision = join(copy, 'apps/membership/src/lockers/domain/locker-hand-over.ts');
      writeFileSync(decision, `import '../infra/locker.repository';\n${readFileSync(decision, 'utf8')}`);
      expect(run('npx', 'eslint', decision).output).toContain('The domain says what is true');
    },
    15 * MINUTES,
  );
});
