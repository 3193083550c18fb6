import { execFile } from 'node:child_process';
import { join } from 'node:path';
import * as build from './builders/events';
import { type PointsDatabase, pointsDatabase } from './builders/points-database';

const PROGRAM = join(__dirname, '../dist/points.js');

interface Ended {
  readonly code: number;
  readonly proof: { readonly breaches: readonly { check: string; subject: string }[] };
}

/* `npm run points -- verify`, as a person or a scheduled job runs it: a process of its own on the service's database. */
describe('the command line of the points', () => {
  let db: PointsDatabase;

  beforeAll(async () => {
    db = await pointsDatabase();
    await db.feed(
      build.dealer(),
      build.activated(),
      build.activated({ id: 'mem_2', customerId: 'cus_2' }),
      build.settled({ lines: [['LABOUR', '1000.00']] }),
      build.settled({ id: 'ror_2', customerId: 'cus_2', lines: [['LABOUR', '500.00']] }),
    );
  });
  afterAll(() => db.drop());

  const run = (...words: readonly string[]): Promise<Ended> => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: db.appUrl, LOG_LEVEL: 'silent' };
    return new Promise((resolve) => {
      execFile(process.execPath, [PROGRAM, ...words], { env }, (error, stdout) =>
        resolve({ code: Number(error?.code ?? 0), proof: JSON.parse(stdout) }),
      );
    });
  };

  it('PTS-14: proves the books of all dealers, and says so with code 0', async () => {
    expect(await run('verify')).toMatchObject({ code: 0, proof: { breaches: [] } });
  });

  it('PTS-14: names what somebody has edited with code 1, for the dealer whose books they are and no other', async () => {
    await db.owner.query(`update points_account set total = total + 1 where account_id = 'pac_2'`);
    const all = await run('verify');
    expect(all.code).toBe(1);
    expect(all.proof.breaches.map(({ subject }) => subject)).toContain('pac_2');
    const [{ dealer }] = await db.owner.query(`select dealer_id as dealer from points_account limit 1`);
    expect(await run('verify', '--dealer', dealer)).toMatchObject({ code: 1 });
    expect(await run('verify', '--dealer', 'dlr_other')).toMatchObject({ code: 0, proof: { breaches: [] } });
    await db.owner.query(`update points_account set total = total - 1 where account_id = 'pac_2'`);
  });

  it('PTS-14: reads the archives for all dealers or not at all', async () => {
    const env = { PATH: process.env['PATH'] };
    const words = [PROGRAM, 'verify', '--from-archives', '--dealer', 'dlr_one'];
    const said = new Promise((resolve) =>
      execFile(process.execPath, words, { env }, (error, _out, err) => resolve([Number(error?.code), err])),
    );
    expect(await said).toEqual([
      1,
      expect.stringMatching(/'--from-archives' cannot be used with .*--dealer/),
    ]);
  });
});
