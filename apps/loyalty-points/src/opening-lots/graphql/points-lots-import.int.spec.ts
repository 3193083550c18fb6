import { randomIds } from '@autoclub/domain-kit';
import { type DataOf, importRowsDelivered, type openingLotsJudged } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { countStatements, deliver, principals } from '@autoclub/testing';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { runJob } from '../../../test/builders/run-job';

interface Payload {
  readonly acceptedCount: number;
  readonly unchangedCount: number;
  readonly refusedCount: number;
  readonly rows: readonly { outcome: string; errors: readonly { code: string; message: string }[] }[];
}

const COLUMNS = 'lotNumber,customerNumber,points,earnedOn,expiresOn,funderDealerId';
const IMPORT = `mutation ($input: PointsLotsImportInput!) { pointsLotsImport(input: $input) {
  acceptedCount unchangedCount refusedCount rows { outcome errors { code message } } } }`;
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('PTS-06, SVC-22: pointsLotsImport', () => {
  let db: PointsDatabase;
  let ask: ReturnType<typeof askAt>;
  const send = async (
    rows: readonly string[],
    more: object = {},
    by: Principal = principals.dmsOf('dlr_one'),
  ) => {
    const content = [COLUMNS, ...rows].join('\n');
    const input = { idempotencyKey: randomIds('key'), format: 'CSV', content, ...more };
    const { data, errors } = await ask(by, IMPORT, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.['pointsLotsImport'] as unknown as Payload;
  };
  const outcomes = ({ rows }: Payload) => rows.map(({ outcome, errors }) => errors[0]?.code ?? outcome);
  const lots = () =>
    db.owner.query<Record<string, unknown>[]>(
      `select account_id as account, granted, remaining, expires_on::text as until, funder_dealer_id as funder
         from points_lot order by account_id, opened_by`,
    );
  const account = async (id = 'pac_1') => {
    const [row] = await db.owner.query<Record<string, number>[]>(
      'select total, held, qualifying_points as qualifying from points_account where account_id = $1',
      [id],
    );
    return row;
  };

  beforeAll(async () => {
    db = await pointsDatabase();
    ask = askAt(db);
  });
  beforeEach(() =>
    db.feed(
      build.dealer(),
      build.dealer('dlr_two', 'reg_east'),
      ...upTo(130).map((n) => build.customer(`cus_${n}`, 'PERSON', 1, undefined, `C-${n}`)),
      ...upTo(120).map((n) => build.activated({ id: `mem_${n}`, customerId: `cus_${n}` })),
    ),
  );
  afterEach(async () => {
    expect((await db.prove()).breaches).toEqual([]);
    await db.empty();
  });
  afterAll(() => db.drop());

  it('opens lots with their own end and funder, once; each bad row has its reason and the others are kept', async () => {
    const rows = [
      'L-1,C-1,200,2026-01-05,2027-01-05,',
      'L-2,C-1,50,2025-06-01,,dlr_two',
      'L-3,C-none,10,2026-01-05,,',
      'L-4,C-125,10,2026-01-05,,',
      'L-5,C-2,10,2024-01-05,2026-11-22,',
      'L-6,C-2,10,2026-11-23,,',
      'L-7,C-2,0,2026-01-05,,',
      'L-8,C-2,10,2026-01-05,,reg_1',
      'L-1,C-1,201,2026-01-05,2027-01-05,',
      'L-9,C-2,ten,2026-01-05,,',
    ];
    const expected = [
      'ACCEPTED',
      'ACCEPTED',
      'CUSTOMER_NOT_FOUND',
      'CARD_NOT_IN_FORCE',
      'LOT_EXPIRED',
      'DATE_IN_FUTURE',
      'NUMBER_OUT_OF_RANGE',
      'FUNDER_INVALID',
      'LOT_NUMBER_TAKEN',
      'FIELD_INVALID',
    ];
    expect(outcomes(await send(rows, { isDryRun: true }))).toEqual(expected);
    expect(await lots()).toEqual([]);
    const answer = await send(rows);
    expect(outcomes(answer)).toEqual(expected);
    expect(answer.rows[3]?.errors[0]?.message).toBe(
      'The customer has no card in force that the points could stand on.',
    );
    expect(await lots()).toEqual([
      { account: 'pac_1', granted: 200, remaining: 200, until: '2027-01-05', funder: 'dlr_one' },
      { account: 'pac_1', granted: 50, remaining: 50, until: null, funder: 'dlr_two' },
    ]);
    expect(await account()).toEqual({ total: 250, held: 0, qualifying: 0 });
    const club = await db.owner.query(
      "select sum(points)::int as points from points_entry where account_id = 'pac_openedone'",
    );
    expect(club).toEqual([{ points: -250 }]);
  });

  it('is told apart from what was earned, in entries and in what is published', async () => {
    await send(['L-1,C-1,200,2026-01-05,2027-01-05,']);
    await db.feed(build.settled({ lines: [['LABOUR', '1000.00']] }));
    const published = await db.owner.query<{ data: Record<string, unknown> }[]>(
      `select data from outbox where type like '%points-posted%' order by id`,
    );
    expect(published.map(({ data }) => data)).toMatchObject([
      {
        kind: 'OPENING',
        points: 200,
        source: { type: 'IMPORT', id: 'L-1' },
        ruleId: 'PTS-06',
        businessDay: '2026-01-05',
        postedOn: '2026-11-22',
        qualifyingPoints: 0,
        balance: { available: 200 },
      },
      { kind: 'EARN', points: 20, qualifyingPoints: 20, balance: { available: 220 } },
    ]);
    const { data } = await ask(
      principals.staffOf('dlr_one', ['CLUB_MANAGER']),
      '{ membership: _entities(representations: [{ __typename: "Membership", id: "mem_1" }]) { ... on Membership { pointsAccount { entries(first: 5) { nodes { kind kindLabel explanation { ruleId text } } } } } } }',
      {},
      'zh',
    );
    expect(JSON.stringify(data)).toContain('从原系统带入 200 分，于 2026-01-05 获得；不计入定级积分。');
  });

  it('the same file again changes nothing; other content under a number is refused', async () => {
    const row = 'L-1,C-1,200,2026-01-05,2027-01-05,';
    await send([row]);
    expect(await send([row])).toMatchObject({ acceptedCount: 0, unchangedCount: 1 });
    for (const other of [
      'L-1,C-1,200,2026-01-05,2027-01-06,',
      'L-1,C-1,200,2026-01-06,2027-01-05,',
      'L-1,C-2,200,2026-01-05,2027-01-05,',
      'L-1,C-1,200,2026-01-05,2027-01-05,dlr_two',
      'L-1,C-1,200,2026-01-05,,',
    ])
      expect(outcomes(await send([other]))).toEqual(['LOT_NUMBER_TAKEN']);
    expect(await lots()).toHaveLength(1);
  });

  it('of 50 who send the same file at once one opens the lot', async () => {
    const answers = await Promise.all(upTo(50).map(() => send(['L-1,C-1,200,2026-01-05,2027-01-05,'])));
    expect(answers.filter(({ acceptedCount }) => acceptedCount === 1)).toHaveLength(1);
    expect(answers.filter(({ unchangedCount }) => unchangedCount === 1)).toHaveLength(49);
    expect(await account()).toMatchObject({ total: 200 });
  });

  it('PTS-06: is spent by its own end and expires on it', async () => {
    await send(['L-1,C-1,100,2026-01-05,2026-12-01,', 'L-2,C-1,50,2026-01-05,,']);
    await runJob(db.host, 'expire-points', '2026-12-01');
    expect(await account()).toMatchObject({ total: 50 });
    expect((await lots()).map(({ remaining }) => remaining)).toEqual([0, 50]);
  });

  it('CONV-8: follows the person whose records were merged, whichever number the file names', async () => {
    await send(['L-1,C-1,100,2026-01-05,,']);
    await db.feed(build.merged('cus_2', 'cus_1'));
    expect(await send(['L-1,C-1,100,2026-01-05,,'])).toMatchObject({ unchangedCount: 1 });
    expect(await send(['L-2,C-1,10,2026-01-05,,'])).toMatchObject({ acceptedCount: 1 });
  });

  it('takes the same few statements for many rows as for one, and is for systems only', async () => {
    const counted = countStatements(db.database.dataSource);
    await send(['L-1,C-1,1,2026-01-05,,']);
    const one = counted.count();
    counted.reset();
    const many = upTo(110).map((n) => `M-${n},C-${n},2,2026-01-05,2027-03-01,`);
    expect(await send(many)).toMatchObject({ acceptedCount: 110 });
    expect(counted.count() - one).toBeLessThanOrEqual(1);
    const row = ['L-1,C-1,1,2026-01-05,,'];
    await expect(send(row, {}, principals.staffOf('dlr_one'))).rejects.toThrow('points:write');
    const manager = principals.staffOf('dlr_one', ['CLUB_MANAGER']);
    await expect(send(row, {}, manager)).rejects.toThrow('pointsLotsImport');
  });

  it('comes in a file as well: tried out, once for good, and each row with its reason', async () => {
    const rows: Record<string, string | number>[] = [
      {
        lotNumber: 'L-1',
        customerNumber: 'C-1',
        points: 200,
        earnedOn: '2026-01-05',
        expiresOn: '2027-01-05',
      },
      { lotNumber: 'L-2', customerNumber: 'C-none', points: 1, earnedOn: '2026-01-05' },
      { lotNumber: 'L-3', customerNumber: 'C-2', points: 1, earnedOn: 'yesterday' },
    ];
    const delivered = async (importChunkId: string, isDryRun: boolean) => {
      const data = {
        ...importRowsDelivered.example,
        ...{ importChunkId, isDryRun, dealerId: 'dlr_one' },
        rows: rows.map((fields, i) => ({ rowNumber: i + 1, fields })),
      };
      await db.feed(deliver(importRowsDelivered, data, { sequence: 1, dealerId: 'dlr_one' }));
      const told = await db.owner.query<{ data: DataOf<typeof openingLotsJudged> }[]>(
        `select data from outbox where type like '%opening-lots-judged%' order by id`,
      );
      const last = told.at(-1)?.data;
      expect(last).toMatchObject({ importChunkId, refusal: null });
      return last?.rows.map(({ outcome, reasons }) => reasons[0]?.code ?? outcome);
    };
    const refused = ['CUSTOMER_NOT_FOUND', 'FIELD_INVALID'];
    expect(await delivered('imc_1', true)).toEqual(['ACCEPTED', ...refused]);
    expect(await lots()).toEqual([]);
    expect(await delivered('imc_2', false)).toEqual(['ACCEPTED', ...refused]);
    expect(await account()).toMatchObject({ total: 200 });
    expect(await delivered('imc_3', false)).toEqual(['UNCHANGED', ...refused]);
    expect(await send(['L-1,C-1,200,2026-01-05,2027-01-05,'])).toMatchObject({ unchangedCount: 1 });
  });
});
