import { accepted } from '@autoclub/domain-kit';
import { Database, type TenantScope, createDataSource, executeCommand } from '@autoclub/persistence';
import type { DataSource } from 'typeorm';
import { type CutLines, cutLines } from '../../../test/builders/cut-lines';
import { NOW } from '../../../test/builders/host';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { openAccounts, posting } from '../../../test/builders/postings';
import { PostingRepository } from './posting.repository';

/*
 * Clients that send each command many times at once, over lines that are cut after the server has committed, and go on
 * until they have an answer. What is posted names a source of its own each time, so that the key alone stands between
 * a client that knows nothing and a second posting.
 */
const COMMANDS = 60;
const SENT = 5;
const POINTS = 20;
const dealerId = 'dlr_one';
const scope: TenantScope = { kind: 'dealer', dealerId };

let db: PointsDatabase;
let lines: CutLines;
let source: DataSource;
beforeEach(async () => {
  db = await pointsDatabase();
  await openAccounts(db, ['mem_1', 'mem_2', 'mem_3']);
  lines = await cutLines(db.appUrl, 200, 20_261_126);
  source = createDataSource({ url: lines.url, entities: [], applicationName: 'retry-storm', poolSize: 8 });
  await source.initialize();
});
afterEach(async () => {
  await source.destroy();
  await lines.close();
  await db.drop();
});

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const repository = new PostingRepository(() => NOW);

/** Gives a command once; a line that is cut leaves the client without an answer. */
function give(key: string, points: number) {
  const request = {
    scope,
    dealerId,
    clientId: 'till',
    command: 'post',
    idempotencyKey: key,
    input: { points },
  };
  return executeCommand<string, never>(new Database(source), request, async (tx) => {
    const [posted] = await repository.post(tx, [
      posting({ accountId: `pac_${1 + (key.length % 3)}`, kind: 'ADJUSTMENT', points }),
    ]);
    return accepted(posted?.transactionId ?? '');
  });
}

/** As a client does: again, with the same key, until somebody answers. */
async function untilAnswered(key: string, points = POINTS): Promise<string> {
  for (;;) {
    const outcome = await give(key, points).catch(() => undefined);
    if (outcome) return outcome.ok ? outcome.value.value : (outcome.refusals[0]?.code ?? '');
  }
}

const storm = () =>
  Promise.all(
    upTo(COMMANDS).map(async (number) => {
      const key = `key ${'.'.repeat(number)}`;
      return new Set(await Promise.all(upTo(SENT).map(() => untilAnswered(key))));
    }),
  );
const posted = async (): Promise<{ postings: number; total: number }> => {
  const [row] = await db.owner.query(
    `select (select count(*)::int from points_transaction) as postings,
            (select sum(total)::int from points_account) as total`,
  );
  return row;
};

describe('a storm of retries', () => {
  it(`CONV-5, PTS-04: ${COMMANDS} commands, each sent ${SENT} times at once over cut lines, post once each`, async () => {
    const answers = await storm();
    expect(lines.cutCount()).toBeGreaterThan(0);
    expect(answers.map(({ size }) => size)).toEqual(upTo(COMMANDS).map(() => 1));
    expect(await posted()).toEqual({ postings: COMMANDS, total: COMMANDS * POINTS });
    const others = await Promise.all(
      upTo(COMMANDS).map((number) => untilAnswered(`key ${'.'.repeat(number)}`, 1)),
    );
    expect(new Set(others)).toEqual(new Set(['IDEMPOTENCY_KEY_REUSED']));
    expect(await posted()).toEqual({ postings: COMMANDS, total: COMMANDS * POINTS });
  });

  it('CONV-5: control: without the unique key the same storm posts more than once', async () => {
    await db.owner.query('alter table command_log drop constraint command_log_pkey');
    await storm();
    expect((await posted()).postings).toBeGreaterThan(COMMANDS);
  });
});
