import { type DataOf, openingBalancesJudged, openingLotsJudged } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { freshKey } from '../../../test/builders/documents';
import { FilesUnderTest } from '../../../test/builders/files';
import { hostAt, LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';
import { importersOf } from '../infra/importers';
import { importTasks } from '../infra/imports.task';

type Judged = DataOf<typeof openingLotsJudged>;
interface Delivered {
  readonly importChunkId: string;
  readonly importRunId: string;
  readonly isDryRun: boolean;
  readonly rows: readonly { rowNumber: number; fields: Record<string, unknown> }[];
}

const HEADER = '批次编号,客户编号,剩余积分,获得日期,到期日期,承担经销商';
const REASON = { code: 'LOT_EXPIRED', field: ['expiresOn'], zh: '已过期。', en: 'It has expired.' };

describe('SVC-22: rows of a file that another service keeps', () => {
  let ledger: LedgerUnderTest;
  let files: FilesUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    files = new FilesUnderTest(ledger);
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  /** One look at the files of this dealer, which does not wait for the other service. */
  const look = async () => {
    await ledger.db.owner.query(
      `update import_run set taken_until = case when dealer_id = $1 then null else now() + interval '1 day' end`,
      [`dlr_${at}`],
    );
    const imports = importersOf(hostAt(ledger.db, NOW), () => ({ zh: '', en: '' }), { everyMs: 1, looks: 1 });
    const [task] = importTasks(hostAt(ledger.db, NOW), imports);
    return task!.run(new AbortController().signal);
  };
  const start = async (content: string, more: Record<string, unknown> = {}) => {
    const { file } = await files.upload(`${at}`, content);
    const { run } = await files.start(`${at}`, file?.id ?? '', { kind: 'OPENING_LOTS', ...more });
    return run?.id ?? '';
  };
  const delivered = async () =>
    (await ledger.published('import-rows-delivered'))
      .map(({ data }) => data as unknown as Delivered & { dealerId: string })
      .filter(({ dealerId }) => dealerId === `dlr_${at}`);
  const judge = async ({ importChunkId, importRunId, rows }: Delivered, more: Partial<Judged> = {}) => {
    const accepted = rows.map(({ rowNumber, fields }) => ({
      ...{ rowNumber, externalNumber: String(fields['lotNumber']), outcome: 'ACCEPTED' as const },
      ...{ recordId: null, reasons: [] },
    }));
    const data = {
      importChunkId,
      importRunId,
      dealerId: `dlr_${at}`,
      refusal: null,
      rows: accepted,
      ...more,
    };
    await ledger.feed(openingLotsJudged, [data]);
  };
  const lot = (number: string, more = '200,2026/1/5,2027年1月5日,') => `${number},C-cus_${at},${more}`;

  it('are handed over once, read as every file is, and end with what was said of them', async () => {
    const id = await start(`${HEADER}\n${lot('L-1', '"２００",2026/1/5,,')}\n${lot('L-2')}\n`);
    expect(await look()).toBe(false);
    expect(await files.run(`${at}`, id)).toMatchObject({ state: 'RUNNING', doneCount: 0 });
    expect(await look()).toBe(false);
    const [chunk, ...others] = await delivered();
    expect(others).toEqual([]);
    expect(chunk).toMatchObject({
      ...{ importRunId: id, kind: 'OPENING_LOTS', isDryRun: false },
      rows: [
        {
          rowNumber: 1,
          fields: { lotNumber: 'L-1', customerNumber: `C-cus_${at}`, points: 200, earnedOn: '2026-01-05' },
        },
        { rowNumber: 2, fields: { lotNumber: 'L-2', points: 200, expiresOn: '2027-01-05' } },
      ],
    });
    await judge(chunk!);
    expect(await look()).toBe(true);
    expect(await files.run(`${at}`, id)).toMatchObject({ state: 'DONE', doneCount: 2, acceptedCount: 2 });
    const left = await ledger.db.owner.query('select from import_hand_over where dealer_id = $1', [
      `dlr_${at}`,
    ]);
    expect(left).toEqual([]);
  });

  it('have their reasons in both languages, by row and column, beside those of rows nobody can read', async () => {
    const content = `${HEADER}\n${lot('L-1')}\n${lot('L-2', 'many,2026-01-05,,')}\n${lot('L-3')},x\n`;
    const id = await start(content, { isDryRun: true });
    await look();
    const [chunk] = await delivered();
    expect(chunk).toMatchObject({ isDryRun: true, rows: [{ rowNumber: 1 }, { rowNumber: 2 }] });
    const said = { externalNumber: 'L-1', outcome: 'REFUSED' as const, recordId: null };
    const bad = { code: 'FIELD_INVALID', field: ['points'], zh: '不是整数。', en: 'This is no number.' };
    await judge(chunk!, {
      rows: [
        { rowNumber: 1, ...said, reasons: [REASON] },
        { rowNumber: 2, ...said, externalNumber: null, reasons: [bad] },
      ],
    });
    await look();
    expect(await files.run(`${at}`, id)).toMatchObject({
      ...{ state: 'DONE', acceptedCount: 0, refusedCount: 3 },
      faults: [
        { rowNumber: 1, externalNumber: 'L-1', column: '到期日期', code: 'LOT_EXPIRED' },
        { rowNumber: 2, column: '剩余积分', code: 'FIELD_INVALID', message: 'This is no number.' },
        { rowNumber: 3, code: 'ROW_MALFORMED' },
      ],
    });
    const { text } = await files.faults(`${at}`, id);
    expect(text).toContain('1,L-1,到期日期,LOT_EXPIRED,已过期。,It has expired.');
  });

  it('go by several events where there are many, each once though a worker died in between', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => lot(`L-${n + 1}`));
    const id = await start([HEADER, ...rows].join('\n'));
    for (const [n, first] of [1, 251, 501].entries()) {
      await look();
      const chunks = await delivered();
      expect(chunks.map((each) => each.rows[0]?.rowNumber)).toEqual([1, 251, 501].slice(0, n + 1));
      await judge(chunks[n]!);
      expect(chunks[n]?.rows[0]?.rowNumber).toBe(first);
    }
    await look();
    expect(await files.run(`${at}`, id)).toMatchObject({ state: 'DONE', acceptedCount: 600 });
    expect(await delivered()).toHaveLength(3);
  });

  it('let other files go first while nothing is said', async () => {
    const waiting = await start(`${HEADER}\n${lot('L-1')}\n`);
    await look();
    const orders =
      '工单号,客户编号,车辆编号,工单类型,接车时间,结算时间,工时费\n' +
      `Z-1,C-cus_${at},V-veh_${at},定期保养,2026-05-04,2026-05-04,100\n`;
    expect(await files.enter(`${at}`, orders)).toMatchObject({ state: 'DONE', acceptedCount: 1 });
    expect(await files.run(`${at}`, waiting)).toMatchObject({ state: 'RUNNING' });
  });

  it('end the run where none of them could be judged, and after a day without a word', async () => {
    const none = await start(`${HEADER}\n${lot('L-1')}\n`);
    await look();
    const refusal = { code: 'DEALER_NOT_FOUND', field: [], zh: '…', en: '…' };
    await judge((await delivered())[0]!, { refusal, rows: [] });
    await look();
    expect(await files.run(`${at}`, none)).toMatchObject({
      state: 'FAILED',
      failure: { code: 'DEALER_NOT_FOUND', message: expect.stringContaining('does not know the dealer yet') },
    });
    const silent = await start(`${HEADER}\n${lot('L-2')}\n`);
    await look();
    const age = (hours: string) =>
      ledger.db.owner.query(
        `update import_hand_over set handed_at = now() - $1::interval where dealer_id = $2`,
        [hours, `dlr_${at}`],
      );
    await age('23 hours 59 minutes');
    await look();
    expect(await files.run(`${at}`, silent)).toMatchObject({ state: 'RUNNING' });
    await age('24 hours 1 second');
    await look();
    expect(await files.run(`${at}`, silent)).toMatchObject({
      state: 'FAILED',
      failure: { code: 'ROWS_NOT_JUDGED' },
    });
  });

  it('say nothing of unknown fields and long texts to anybody', async () => {
    const good = { lotNumber: 'L-1', customerNumber: 'C-1', points: 1, earnedOn: '2026-01-05' };
    const rows = [
      { ...good, phone: '13800001111' },
      { ...good, lotNumber: 'x'.repeat(201) },
      { ...good, points: { a: 1 } },
      { lotNumber: 'L-1' },
    ];
    const id = await start(rows.map((each) => JSON.stringify(each)).join('\n'));
    expect(await look()).toBe(true);
    expect(await delivered()).toEqual([]);
    const { faults } = await files.run(`${at}`, id);
    expect(faults.map(({ rowNumber, code, column }) => `${rowNumber} ${column} ${code}`)).toEqual([
      '1 phone FIELD_UNKNOWN',
      '2 lotNumber FIELD_TOO_LONG',
      '3 points FIELD_INVALID',
      '4 customerNumber FIELD_MISSING',
      '4 points FIELD_MISSING',
      '4 earnedOn FIELD_MISSING',
    ]);
  });

  it('are no way round the rights of who may enter them', async () => {
    const { file } = await files.upload(`${at}`, `${HEADER}\n${lot('L-1')}\n`);
    const input = { idempotencyKey: freshKey(), fileId: file?.id, kind: 'OPENING_LOTS' };
    const codes = async (principal: ReturnType<typeof principals.staffOf>) =>
      (
        await ledger.ask(
          `mutation ($input: ImportRunStartInput!) { importRunStart(input: $input) { userErrors { code } } }`,
          { input },
          principal,
        )
      ).errors;
    const manager = principals.staffOf(`dlr_${at}`, ['CLUB_MANAGER']);
    expect(await codes(manager)).toEqual(['FORBIDDEN']);
    expect(await codes({ ...principals.dmsOf(`dlr_${at}`), scopes: ['orders:write'] })).toEqual([
      'FORBIDDEN',
    ]);
    expect(await codes(principals.dmsOf(`dlr_${at}`))).toEqual([]);
  });

  it.each([
    ['OPENING_COUNTERS', '会员号,定级积分\nM-1,60\n', { memberNumber: 'M-1', qualifyingPoints: 60 }],
    [
      'OPENING_WALLETS',
      'memberNumber;储值余额\nM-1;"¥1,200.50"\n',
      { memberNumber: 'M-1', balance: '1200.50' },
    ],
  ])('come for membership as well: %s', async (kind, content, fields) => {
    const id = await start(content, { kind });
    await look();
    const [chunk] = await delivered();
    expect(chunk).toMatchObject({ kind, rows: [{ rowNumber: 1, fields }] });
    const row = { rowNumber: 1, externalNumber: 'M-1', recordId: 'mem_1', reasons: [] };
    const { importChunkId, importRunId } = chunk!;
    const data = { importChunkId, importRunId, dealerId: `dlr_${at}`, refusal: null };
    await ledger.feed(openingBalancesJudged, [
      { ...data, rows: [{ ...row, outcome: 'UNCHANGED' as const }] },
    ]);
    await look();
    expect(await files.run(`${at}`, id)).toMatchObject({ state: 'DONE', unchangedCount: 1 });
  });
});
