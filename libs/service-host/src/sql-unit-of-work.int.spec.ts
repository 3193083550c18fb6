import { accepted, refused } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import { testDatabase, type TestDatabase } from '@autoclub/testing';
import type { Position } from '@autoclub/service-kit';
import { fakeCaller, type Fact } from '@autoclub/use-cases';
import { garageOpened, migrations } from '../test/tiny-service';
import { sqlUnitOfWork } from './sql-unit-of-work';

interface Ports {
  open(id: string): Promise<void>;
  all(): Promise<string[]>;
}

const portsOf = (tx: Tx): Ports => ({
  open: async (id) => void (await tx.query('insert into garage (id) values ($1)', [id])),
  all: async () =>
    (await tx.query<{ id: string }[]>('select id from garage order by id')).map(({ id }) => id),
});

const opened = (garageId: string): Fact => ({
  contract: garageOpened,
  data: { garageId },
  sequence: 1,
  home: { dealerId: 'dlr_1', regionId: null },
});

describe('the unit of work over PostgreSQL', () => {
  let db: TestDatabase;
  beforeEach(async () => void (db = await testDatabase({ entities: [], migrations })));
  afterEach(() => db.drop());

  const caller = fakeCaller({ requestId: 'req_7', traceparent: `00-${'c'.repeat(32)}-${'d'.repeat(16)}-01` });
  const unit = () => sqlUnitOfWork(db.database, portsOf);
  const call = (input: unknown) => ({ name: 'garageOpen', caller, idempotencyKey: 'key-1', input });
  const outbox = () =>
    db.owner.query(
      'select subject, dealer_id, correlation_id, causation_id, traceparent from outbox order by id',
    );

  it('CONV-6: confirms what it published, to a repetition as well, and nothing when it is refused', async () => {
    const confirmed: Position[] = [];
    const asking = { ...caller, onConfirmed: (position: Position) => void confirmed.push(position) };
    const run = (input: unknown, isRefused = false) =>
      unit().execute(
        { name: 'garageOpen', caller: asking, idempotencyKey: 'key-1', input },
        async (ports) => {
          await ports.open('gar_1');
          return isRefused ? refused('no') : accepted({ answer: {}, facts: [opened('gar_1')] });
        },
      );
    await run({}, true);
    expect(confirmed).toEqual([]);
    await run({});
    await run({});
    const [row] = await db.owner.query<{ event_id: string }[]>('select event_id from outbox');
    const event = {
      type: garageOpened.type,
      partition: expect.any(Number) as number,
      eventId: row?.event_id,
    };
    expect(confirmed).toEqual([[event], [event]]);
  });

  const open = (id: string, after: () => void = () => undefined) =>
    unit().execute(call({ id }), async (ports) => {
      await ports.open(id);
      after();
      return accepted({ answer: { id }, facts: [opened(id)] });
    });

  it('CONV-5: keeps effect, answer and facts together, and once per key', async () => {
    expect(await open('gar_1')).toEqual(accepted({ answer: { id: 'gar_1' }, replayed: false }));
    expect(await open('gar_1')).toEqual(accepted({ answer: { id: 'gar_1' }, replayed: true }));
    expect(await open('gar_2')).toMatchObject({ ok: false, refusals: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    expect(await unit().read(caller, (ports) => ports.all())).toEqual(['gar_1']);
    expect(await outbox()).toEqual([
      {
        subject: 'gar_1',
        dealer_id: 'dlr_1',
        correlation_id: caller.traceId,
        causation_id: 'req_7',
        traceparent: caller.traceparent,
      },
    ]);
  });

  it('leaves nothing of a refusal and nothing of an error; the key is free again', async () => {
    const no = await unit().execute(call({ id: 'gar_1' }), async (ports) => {
      await ports.open('gar_1');
      return refused({ code: 'NO' });
    });
    expect(no).toEqual(refused({ code: 'NO' }));
    const failing = open('gar_1', () => {
      throw new Error('a bug');
    });
    await expect(failing).rejects.toThrow('a bug');
    expect(await outbox()).toEqual([]);
    expect(await open('gar_1')).toMatchObject({ ok: true });
  });

  it('PLT-06: a fact that follows from an event stays in its trace', async () => {
    const cause = { traceId: 'e'.repeat(32), eventId: 'event-9' };
    await unit().record(caller, () => Promise.resolve({ answer: 1, facts: [{ ...opened('gar_1'), cause }] }));
    expect(await outbox()).toMatchObject([
      {
        correlation_id: cause.traceId,
        causation_id: 'event-9',
        traceparent: expect.stringContaining(cause.traceId),
      },
    ]);
  });

  it('records without a key, and is judged again after another has written the same', async () => {
    let judged = 0;
    const answer = await unit().record(caller, async (ports) => {
      const known = await ports.all();
      if (judged++ === 0) await db.owner.query(`insert into garage (id) values ('gar_1')`);
      if (!known.includes('gar_1')) await ports.open('gar_1');
      return { answer: known };
    });
    expect(answer).toEqual(['gar_1']);
  });

  it('reads only where it reads, and keeps nothing of what it tries out', async () => {
    await expect(unit().read(caller, (ports) => ports.open('gar_1'))).rejects.toThrow(/read-only/);
    const seen = await unit().tryOut(caller, async (ports) => {
      await ports.open('gar_1');
      return ports.all();
    });
    expect(seen).toEqual(['gar_1']);
    expect(await unit().read(caller, (ports) => ports.all())).toEqual([]);
  });
});
