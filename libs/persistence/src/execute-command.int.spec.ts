import { accepted, refused, type Outcome } from '@autoclub/domain-kit';
import type { TestDatabase } from '@autoclub/testing';
import { notesOfTwoDealers } from '../test/notes';
import { createDataSource } from './data-source';
import { Database, type Tx } from './database';
import { executeCommand, type CommandRequest } from './execute-command';

describe('executeCommand', () => {
  let test: TestDatabase;
  let keys = 0;

  beforeAll(async () => {
    test = await notesOfTwoDealers();
  });

  afterAll(() => test.drop());

  function request(overrides: Partial<CommandRequest> = {}): CommandRequest {
    return {
      scope: { kind: 'dealer', dealerId: 'A' },
      dealerId: 'A',
      clientId: 'dms-1',
      command: 'noteTake',
      idempotencyKey: `key-${++keys}`,
      input: { text: 'hello', at: { day: 1, month: 2 } },
      ...overrides,
    };
  }

  /** Writes one row and answers its id; the number of rows tells how often it ran. */
  function take(id: string): (tx: Tx) => Promise<Outcome<{ id: string }, { code: 'NO' }>> {
    return async (tx) => {
      await tx.query('insert into note (dealer_id, id) values ($1, $2)', ['A', id]);
      return accepted({ id });
    };
  }

  async function rowsOf(prefix: string): Promise<number> {
    const rows: unknown[] = await test.owner.query('select 1 from note where id like $1', [`${prefix}%`]);
    return rows.length;
  }

  it('CONV-5: the same key with the same input answers the first result', async () => {
    const command = request();
    expect(await executeCommand(test.database, command, take('once-1'))).toEqual(
      accepted({ value: { id: 'once-1' }, replayed: false }),
    );
    const reordered = { ...command, input: { at: { month: 2, day: 1 }, text: 'hello' } };
    expect(await executeCommand(test.database, reordered, take('once-2'))).toEqual(
      accepted({ value: { id: 'once-1' }, replayed: true }),
    );
    expect(await rowsOf('once-')).toBe(1);
  });

  it('CONV-5: the same key with another input is refused', async () => {
    const command = request();
    await executeCommand(test.database, command, take(`first-${command.idempotencyKey}`));
    const changed = { ...command, input: { text: 'other' } };
    const second = await executeCommand(test.database, changed, take('reused'));
    expect(second).toEqual(refused({ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] }));
    expect(await rowsOf('reused')).toBe(0);
  });

  it.each<[string, Partial<CommandRequest>]>([
    ['client', { clientId: 'dms-2' }],
    ['command', { command: 'noteDrop' }],
    ['dealer', { dealerId: 'B', scope: { kind: 'everything' } }],
  ])('CONV-5: another %s may use the same key', async (what, change) => {
    const command = request();
    await executeCommand(test.database, command, take(`own-${what}`));
    const second = await executeCommand(test.database, { ...command, ...change }, take(`other-${what}`));
    expect(second).toMatchObject({ ok: true, value: { replayed: false } });
  });

  it.each(['', 'x'.repeat(129)])('CONV-5: a key of the wrong length is refused', async (idempotencyKey) => {
    const outcome = await executeCommand(test.database, request({ idempotencyKey }), take('never'));
    expect(outcome).toEqual(refused({ code: 'IDEMPOTENCY_KEY_INVALID', field: ['idempotencyKey'] }));
  });

  it('CONV-5: a key is as long as its characters, not as their UTF-16 units', async () => {
    const idempotencyKey = '🚗'.repeat(128);
    const outcome = await executeCommand(test.database, request({ idempotencyKey }), take('emoji'));
    expect(outcome).toMatchObject({ ok: true });
  });

  it('a refusal leaves nothing behind, and its key can be used again', async () => {
    const command = request();
    const outcome = await executeCommand(test.database, command, async (tx) => {
      await take('withdrawn')(tx);
      return refused({ code: 'NO' as const });
    });
    expect(outcome).toEqual(refused({ code: 'NO' }));
    expect(await rowsOf('withdrawn')).toBe(0);
    const mended = await executeCommand(test.database, { ...command, input: {} }, take('mended'));
    expect(mended).toMatchObject({ ok: true, value: { replayed: false } });
  });

  it('an exception leaves nothing behind and is thrown on', async () => {
    const failing = executeCommand(test.database, request(), async (tx) => {
      await take('failed')(tx);
      throw new Error('a bug');
    });
    await expect(failing).rejects.toThrow('a bug');
    expect(await rowsOf('failed')).toBe(0);
  });

  it('CONV-5: twins that come at once run once and answer the same', async () => {
    const command = request();
    const twins = Array.from({ length: 12 }, (_, twin) =>
      executeCommand(test.database, command, take(`twin-${twin}`)),
    );
    const outcomes = await Promise.all(twins);
    const values = outcomes.map((outcome) => (outcome.ok ? outcome.value : undefined));
    expect(values.filter((value) => value?.replayed === false)).toHaveLength(1);
    expect(new Set(values.map((value) => value?.value.id)).size).toBe(1);
    expect(await rowsOf('twin-')).toBe(1);
  });

  it('CONV-5: a twin that waits too long is refused while the first is still running', async () => {
    const command = request();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let begun = (): void => undefined;
    const running = new Promise<void>((resolve) => (begun = resolve));
    const first = executeCommand(test.database, command, async () => {
      begun();
      await gate;
      return accepted({ id: 'slow' });
    });
    await running;
    const pool = createDataSource({
      url: test.appUrl,
      entities: [],
      applicationName: 'impatient',
      session: { lock_timeout: '100' },
    });
    await pool.initialize();
    const impatient = await executeCommand(new Database(pool), command, take('impatient'));
    release();
    await pool.destroy();
    expect(impatient).toEqual(refused({ code: 'IDEMPOTENCY_IN_PROGRESS', field: ['idempotencyKey'] }));
    expect(await first).toMatchObject({ ok: true, value: { replayed: false } });
  });

  it('runs again after a deadlock: both commands succeed in the end', async () => {
    const lock = (tx: Tx, id: string): Promise<unknown> =>
      tx.query('select 1 from note where dealer_id = $1 and id = $2 for update', ['A', id]);
    const both = [
      ['a1', 'a2'],
      ['a2', 'a1'],
    ].map((order) =>
      executeCommand(test.database, request(), async (tx) => {
        await lock(tx, order[0] ?? '');
        await new Promise((resolve) => setTimeout(resolve, 150));
        await lock(tx, order[1] ?? '');
        return accepted({ done: true });
      }),
    );
    for (const outcome of await Promise.all(both)) expect(outcome).toMatchObject({ ok: true });
  });

  it('CONV-5: a document that another delivery has just written is judged again, and found', async () => {
    let judged = 0;
    const outcome = await executeCommand<{ id: string }, never>(test.database, request(), async (tx) => {
      const [known] = await tx.query(`select id from note where id = 'twin'`);
      if (judged++ === 0) await test.owner.query(`insert into note (dealer_id, id) values ('A', 'twin')`);
      if (!known) await tx.query(`insert into note (dealer_id, id) values ('A', 'twin')`);
      return accepted({ id: known ? 'found' : 'written' });
    });
    expect(outcome).toEqual(accepted({ value: { id: 'found' }, replayed: false }));
    expect(judged).toBe(2);
  });

  it('refuses what is taken where the check cannot see it, and leaves nothing behind', async () => {
    const command = request();
    await test.owner.query(`insert into note (dealer_id, id) values ('A', 'taken')`);
    const blind = take('taken');
    const whenTaken = { note_pkey: { code: 'NO' as const } };
    expect(await executeCommand(test.database, command, blind, whenTaken)).toEqual(refused({ code: 'NO' }));
    expect(await executeCommand(test.database, command, take('free'))).toMatchObject({ ok: true });
  });

  it('throws on a unique violation that nothing is said about', async () => {
    await expect(executeCommand(test.database, request(), take('taken'))).rejects.toThrow('note_pkey');
  });
});
