import { createGraphContext } from '@autoclub/subgraph-kit';
import { principals } from '@autoclub/testing';
import { PassThrough, Readable } from 'node:stream';
import { freshKey } from '../../../test/builders/documents';
import { FilesUnderTest } from '../../../test/builders/files';
import { hostAt, LedgerUnderTest, NOW, TRACE } from '../../../test/builders/ledger-under-test';
import { dms } from '..';

const ORDER = '工单号,客户编号,车辆编号,工单类型,接车时间,结算时间,工时费\n';
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

describe('SVC-22: files of many clients at once', () => {
  let ledger: LedgerUnderTest;
  let files: FilesUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    files = new FilesUnderTest(ledger);
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const row = (number: string) => `${number},C-cus_${at},V-veh_${at},定期保养,2026-05-04,2026-05-04,100\n`;
  const count = async (table: string) => {
    const [found] = await ledger.db.owner.query<{ n: number }[]>(
      `select count(*)::int as n from ${table} where dealer_id = $1`,
      [`dlr_${at}`],
    );
    return found?.n;
  };

  it('of 50 who upload the same file at once one keeps it, and all are told the same id', async () => {
    const answers = await Promise.all(upTo(50).map(() => files.upload(`${at}`, ORDER + row('A-1'))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map(({ file }) => file?.id)).size).toBe(1);
    expect(await count('imported_file')).toBe(1);
  });

  it('of 50 who start a run at once five do, and the others are told to wait', async () => {
    const { file } = await files.upload(`${at}`, ORDER + row('B-1'));
    const answers = await Promise.all(upTo(50).map(() => files.start(`${at}`, file?.id ?? '')));
    expect(answers.filter(({ run }) => run !== null)).toHaveLength(5);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(45).fill('TOO_MANY_RUNS'),
    );
    expect(await count('import_run')).toBe(5);
    await files.goThrough();
    expect(await count('repair_order')).toBe(1);
  });

  it('of 50 who start one run by one key all are told of the same', async () => {
    const { file } = await files.upload(`${at}`, ORDER + row('C-1'));
    const idempotencyKey = freshKey();
    const start = () => files.start(`${at}`, file?.id ?? '', { idempotencyKey });
    const answers = await Promise.all(upTo(50).map(start));
    expect(new Set(answers.map(({ run }) => run?.id)).size).toBe(1);
    expect(await count('import_run')).toBe(1);
  });

  it('a fifth upload beside four slow ones is told to come again, and does once one is through', async () => {
    const route = dms.routes?.(hostAt(ledger.db)).find(({ method }) => method === 'POST');
    const context = createGraphContext({
      ...{ principal: principals.dmsOf(`dlr_${at}`), requestId: 'r', traceId: TRACE, language: 'en' },
      ...{ traceparent: `00-${TRACE}-${'b'.repeat(16)}-01`, now: new Date(NOW) },
    });
    const upload = (body: Readable) => route!.handle({ context, params: {}, query: { name: 'a.csv' }, body });
    const slow = upTo(4).map(() => new PassThrough());
    const waiting = slow.map(upload);
    const fifth = await upload(Readable.from([ORDER]));
    expect([fifth.status, fifth.headers?.['retry-after']]).toEqual([503, '5']);
    expect(String(fifth.body)).toContain('UPLOADS_BUSY');
    slow.forEach((body, n) => body.end(ORDER + row(`D-${n}`)));
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await upload(Readable.from([ORDER + row('D-9')]))).status).toBe(201);
  });
});
