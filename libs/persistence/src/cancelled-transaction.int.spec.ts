import { Cancellation, Cancelled } from '@autoclub/identity';
import { eventually, type TestDatabase } from '@autoclub/testing';
import { Note, notesOfTwoDealers } from '../test/notes';
import { executeCommand } from './execute-command';
import { everything } from './tenant-scope';

const BLANK = {
  regionId: null,
  pointsTotal: 0,
  businessDay: '2026-01-01',
  takenAt: new Date(0),
  amount: '0',
};

describe('a transaction of a request that is cancelled', () => {
  let test: TestDatabase;
  let cancellation: Cancellation;
  const scope = () => ({ ...everything, cancellation });

  beforeAll(async () => {
    test = await notesOfTwoDealers();
  });
  beforeEach(() => void (cancellation = new Cancellation()));
  afterAll(() => test.drop());

  /** Asked as the role of the service, which sees the statements of its own sessions. */
  const running = async (text: string): Promise<number> => {
    const rows: unknown[] = await test.database.transaction(everything, (tx) =>
      tx.query(
        `select 1 from pg_stat_activity
          where state = 'active' and query like $1 and pid <> pg_backend_pid()`,
        [`%${text}`],
      ),
    );
    return rows.length;
  };
  /** Sooner than the time-outs of statements and locks, which would end them as well. */
  const gone = (text: string) => eventually(async () => expect(await running(text)).toBe(0), 6_000);
  const failure = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);
  const note = (id: string) => Object.assign(new Note(), { dealerId: 'A', id, ...BLANK });
  const isThere = async (id: string) =>
    (await test.owner.query('select 1 from note where id = $1', [id])).length === 1;

  it('ends its statement in the database and leaves the pool usable', async () => {
    const slow = failure(
      test.database.transaction(scope(), (tx) => tx.query('select pg_sleep(600), 1 as slow')),
    );
    await eventually(async () => expect(await running('as slow')).toBe(1));
    cancellation.cancel();
    expect(await slow).toBeInstanceOf(Cancelled);
    await gone('as slow');
    const again = Array.from({ length: 12 }, () =>
      test.database.transaction(everything, (tx) => tx.query('select 1 as one')),
    );
    expect(new Set((await Promise.all(again)).map(([row]) => row.one))).toEqual(new Set([1]));
  });

  it('waits for no lock any longer', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let holder: Promise<void> | undefined;
    await new Promise<void>((held) => {
      holder = test.database.transaction(everything, async (tx) => {
        await tx.query('select pg_advisory_xact_lock(77)');
        held();
        await released;
      });
    });
    const waiting = failure(
      test.database.transaction(scope(), (tx) => tx.query('select pg_advisory_xact_lock(77) as held')),
    );
    await eventually(async () => expect(await running('as held')).toBe(1));
    cancellation.cancel();
    expect(await waiting).toBeInstanceOf(Cancelled);
    await gone('as held');
    release();
    await holder;
  });

  it('writes nothing', async () => {
    const writing = test.database.transaction(scope(), async (tx) => {
      await tx.save(note('half'));
      cancellation.cancel();
    });
    expect(await failure(writing)).toBeInstanceOf(Cancelled);
    expect(await isThere('half')).toBe(false);
  });

  it('is not tried again, and its key is free', async () => {
    let tries = 0;
    const request = {
      scope: scope(),
      dealerId: 'A',
      clientId: 'c',
      command: 'x',
      idempotencyKey: 'k',
      input: {},
    };
    const command = executeCommand(test.database, request, async (tx) => {
      tries += 1;
      cancellation.cancel();
      await tx.query('select 1');
      throw new Error('not reached');
    });
    expect(await failure(command)).toBeInstanceOf(Cancelled);
    expect(tries).toBe(1);
    expect(await test.owner.query("select 1 from command_log where idempotency_key = 'k'")).toEqual([]);
  });

  it('does not even begin when that has happened before', async () => {
    cancellation.cancel();
    let begun = false;
    const late = test.database.transaction(scope(), () => Promise.resolve((begun = true)));
    expect(await failure(late)).toBeInstanceOf(Cancelled);
    expect(begun).toBe(false);
  });

  it('stands when it is cancelled after its commit', async () => {
    await test.database.transaction(scope(), (tx) => tx.save(note('whole')));
    cancellation.cancel();
    expect(await isThere('whole')).toBe(true);
  });
});
