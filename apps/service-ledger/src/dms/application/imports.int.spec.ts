import writeExcelFile from 'write-excel-file/node';
import { freshKey, ndjson, orderRow } from '../../../test/builders/documents';
import { FilesUnderTest } from '../../../test/builders/files';
import { hostAt, LedgerUnderTest } from '../../../test/builders/ledger-under-test';
import { dms } from '..';

const SAVE = `mutation ($input: ImportMappingSaveInput!) {
  importMappingSave(input: $input) {
    importMapping { kind system columns { column field words { from to } } constants { field value } }
    userErrors { code field message }
  }
}`;

describe('SVC-22: files of a dealer that has never seen a graph', () => {
  let ledger: LedgerUnderTest;
  let files: FilesUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    files = new FilesUnderTest(ledger);
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const HEADER =
    '工单号,客户编号,车辆编号,工单类型,接车时间,结算时间,行驶里程,项目类型,项目付款方,项目名称,项目原价';
  const lineOf = (number: string, kind: string, amount: string, more = '10,000 km') =>
    `${number},C-cus_${at},V-veh_${at},定期保养,2026/5/4 9:00,2026年5月4日 14:00,"${more}",${kind},客户,"机油, 5W","${amount}"`;
  const csv = (...lines: string[]) => `${[HEADER, ...lines].join('\r\n')}\r\n`;
  const orders = (dealer = at) =>
    ledger.db.owner.query<Record<string, unknown>[]>(
      `select ro_number, settled_at, mileage_km, (select json_agg(l.list_minor order by l.list_minor)
         from repair_order_line l where l.repair_order_id = o.id) as lines
         from repair_order o where dealer_id = $1 order by ro_number`,
      [`dlr_${dealer}`],
    );

  it('tries a file out, enters it once, and says each time what became of it', async () => {
    const content = csv(
      lineOf('A-1', '工时', '¥1,000.00'),
      lineOf('A-1', '配件', '２４９．９９'),
      lineOf('A-2', 'PART', '300'),
    );
    const tried = await files.enter(`${at}`, content, { isDryRun: true });
    expect(tried).toMatchObject({
      state: 'DONE',
      rowCount: 3,
      doneCount: 3,
      acceptedCount: 2,
      refusedCount: 0,
    });
    expect(await orders()).toEqual([]);
    expect(await files.enter(`${at}`, content)).toMatchObject({ state: 'DONE', acceptedCount: 2 });
    expect(await files.enter(`${at}`, content)).toMatchObject({ acceptedCount: 0, unchangedCount: 2 });
    expect(await orders()).toMatchObject([
      { ro_number: 'A-1', mileage_km: 10_000, lines: [24_999, 100_000] },
      { ro_number: 'A-2', lines: [30_000] },
    ]);
    const [{ settled_at }] = (await orders()) as [{ settled_at: Date }];
    expect(settled_at.toISOString()).toBe('2026-05-04T06:00:00.000Z');
  });

  it('reads the same from a workbook, with sums in the row of an order', async () => {
    const text = (value: string) => ({ value });
    const names = [
      '工单号',
      'customerNumber',
      '车辆编号',
      '工单类型',
      '接车时间',
      '结算时间',
      '工时费',
      '材料费',
      '精品费',
    ];
    const book = await writeExcelFile([
      names.map(text),
      [
        ...['B-1', `C-cus_${at}`, `V-veh_${at}`, '首保', '2026-05-04 09:00'].map(text),
        { value: new Date('2026-05-04T14:00:00Z'), format: 'yyyy-mm-dd hh:mm' },
        { value: 1199.5, format: '¥#,##0.00' },
        text('¥20'),
        { value: 0 },
      ],
    ] as never).toBuffer();
    expect(await files.enter(`${at}`, book)).toMatchObject({ state: 'DONE', acceptedCount: 1, faults: [] });
    expect(await orders()).toMatchObject([{ ro_number: 'B-1', lines: [2_000, 119_950] }]);
  });

  it("reads a system's own columns and words by the mapping that was saved for it", async () => {
    const columns = [
      { column: 'Auftrag', field: 'roNumber', words: [] },
      { column: 'Art', field: 'kind', words: [{ from: 'HU', to: 'FREE_INSPECTION' }] },
      ...['customerNumber', 'vehicleNumber', 'openedAt', 'settledAt', 'labourAmount'].map((field, i) => ({
        column: `S${i}`,
        field,
        words: [],
      })),
    ];
    const constants = [{ field: 'payer', value: '厂家保修' }];
    const mapping = { kind: 'REPAIR_ORDERS', system: 'ALT', columns, constants };
    const saved = await ledger.mutate<{ importMapping: unknown; userErrors: unknown[] }>(`${at}`, SAVE, {
      idempotencyKey: freshKey(),
      ...mapping,
    });
    expect(saved).toEqual({ importMapping: mapping, userErrors: [] });
    const content =
      'Auftrag;Art;S0;S1;S2;S3;S4;Notiz\n' +
      `M-1;hu;C-cus_${at};V-veh_${at};2026-05-04;2026-05-04;50;"a;b"\n`;
    expect(await files.enter(`${at}`, content, { system: 'ALT' })).toMatchObject({
      acceptedCount: 1,
      faults: [],
    });
    const { file } = await files.upload(`${at}`, content);
    const { userErrors } = await files.start(`${at}`, file?.id ?? '');
    expect(userErrors).toMatchObject([{ code: 'COLUMNS_MISSING' }]);
    expect(userErrors[0]?.message).toContain('roNumber');
    const wrong = { idempotencyKey: freshKey(), ...mapping, columns: [{ ...columns[0], field: 'colour' }] };
    expect(await ledger.mutate(`${at}`, SAVE, wrong)).toMatchObject({
      userErrors: [{ code: 'FIELD_UNKNOWN' }],
    });
  });

  it('names row, column and reason in both languages, in a file without formulas', async () => {
    const run = await files.enter(
      `${at}`,
      csv(
        lineOf('F-1', '工时', '12.345'),
        lineOf('=2+5', '工时', '-5'),
        lineOf('F-3', '工时', '1'),
        lineOf('F-3', '工时', 'x'),
        lineOf('F-4', '工时', '1'),
        'F-4,too,short',
        lineOf('F-5', '工时', '1', 'far'),
      ),
    );
    expect(run.faults.map(({ rowNumber, column, code }) => [rowNumber, column, code])).toEqual([
      [1, '项目原价', 'AMOUNT_INVALID'],
      [2, '项目原价', 'AMOUNT_NEGATIVE'],
      [4, '项目原价', 'AMOUNT_INVALID'],
      [5, '', 'ROW_MALFORMED'],
      [6, '', 'ROW_MALFORMED'],
      [7, '', 'ROW_MALFORMED'],
    ]);
    expect(run).toMatchObject({ state: 'DONE', doneCount: 7, refusedCount: 6, acceptedCount: 0 });
    const { status, text } = await files.faults(`${at}`, run.id);
    const [header = '', , formula = ''] = text.split('\r\n');
    expect([status, header]).toEqual([200, '\uFEFF行号 row,单号 number,列 column,代码 code,原因,Reason']);
    expect(formula).toMatch(/^2,'=2\+5,项目原价,AMOUNT_NEGATIVE,[^,]*[\u4e00-\u9fff][^,]*,[A-Z]/);
  });

  it('goes on behind what a process had done that died, and enters nothing twice', async () => {
    const rows = Array.from({ length: 620 }, (_, i) =>
      orderRow(`${at}`, `R-${i}`, {
        mileageKm: null,
        lines: [{ kind: 'PART', payer: 'CUSTOMER', listAmount: '1.00' }],
      }),
    );
    const { file } = await files.upload(`${at}`, ndjson(...rows));
    const { run } = await files.start(`${at}`, file?.id ?? '');
    // The process dies between the second chunk and the note of it: its rows are there, and nobody says so.
    const { database } = ledger.db;
    let notes = 0;
    const host = hostAt(ledger.db);
    const dying = Object.create(database, {
      transaction: {
        value: async (scope: never, work: (tx: never) => Promise<unknown>) =>
          database.transaction(scope, (tx) =>
            work(
              new Proxy(tx, {
                get: (target, name) =>
                  name === 'query'
                    ? (sql: string, values: unknown[]) => {
                        if (/update import_run\s+set done_count/.test(sql) && ++notes > 1)
                          throw new Error('died');
                        return target.query(sql, values);
                      }
                    : Reflect.get(target, name),
              }) as never,
            ),
          ),
      },
    }) as typeof database;
    const [task] = dms.clockwork?.({ ...host, database: dying }) ?? [];
    expect(await task?.run(new AbortController().signal)).toBe(false);
    expect(await files.run(`${at}`, run?.id ?? '')).toMatchObject({ state: 'RUNNING', doneCount: 250 });
    expect(await orders()).toHaveLength(500);
    await ledger.db.owner.query(`update import_run set taken_until = now() - interval '1 second'`);
    await files.goThrough();
    expect(await files.run(`${at}`, run?.id ?? '')).toMatchObject({
      state: 'DONE',
      doneCount: 620,
      acceptedCount: 620,
      unchangedCount: 0,
    });
    const settled = (await ledger.published('repair-order-settled')).filter(
      ({ data }) => data['dealerId'] === `dlr_${at}`,
    );
    expect(settled).toHaveLength(620);
  });

  it('keeps the same bytes once, and takes five runs at a time', async () => {
    const content = csv(lineOf('K-1', '工时', '1'));
    const [first, second] = [await files.upload(`${at}`, content), await files.upload(`${at}`, content)];
    expect([first.status, second.status, first.file?.id === second.file?.id]).toEqual([201, 200, true]);
    const started = await Promise.all(
      Array.from({ length: 8 }, () => files.start(`${at}`, first.file?.id ?? '')),
    );
    const refused = started.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(refused).toEqual(Array.from({ length: 3 }, () => 'TOO_MANY_RUNS'));
    await files.goThrough();
  });

  it("takes nobody else's file and shows nobody else's run", async () => {
    const run = await files.enter(`${at}`, csv(lineOf('O-1', '工时', 'x')));
    const { file } = await files.upload(`${at}`, csv(lineOf('O-1', '工时', '1')));
    const { userErrors } = await files.start('other', file?.id ?? '');
    expect(userErrors.map(({ code }) => code)).toEqual(['FILE_NOT_FOUND']);
    expect((await files.start('other', 'no id at all')).userErrors).toMatchObject([
      { code: 'FILE_NOT_FOUND' },
    ]);
    expect(await files.run('other', run.id)).toBeNull();
    expect((await files.faults('other', run.id)).status).toBe(404);
  });

  it('keeps nothing of a file that cannot be read', async () => {
    const before = await ledger.count('imported_file');
    const answers = await Promise.all([
      files.upload(`${at}`, ''),
      files.upload(`${at}`, Buffer.from('%PDF-1.7')),
      files.upload(`${at}`, Buffer.from('name\nM\xfcller und K\xf6nig\n', 'latin1')),
      files.upload(`${at}`, 'x'.repeat(3_000_000)),
    ]);
    expect(answers).toEqual([
      { status: 422, code: 'FILE_EMPTY' },
      { status: 415, code: 'FILE_KIND_UNKNOWN' },
      { status: 415, code: 'ENCODING_UNKNOWN' },
      { status: 422, code: 'LINE_TOO_LONG' },
    ]);
    expect(await ledger.count('imported_file')).toBe(before);
  });

  it('lets go of bytes after seven days and of reasons after ninety, and keeps what became of them', async () => {
    const run = await files.enter(`${at}`, csv(lineOf('G-1', '工时', 'x')));
    const [job] = dms.jobs?.(hostAt(ledger.db)) ?? [];
    const forget = (now: string) =>
      ledger.db.database.transaction({ kind: 'dealer', dealerId: `dlr_${at}` }, (tx) =>
        job!.run({ dealerId: `dlr_${at}`, now: new Date(now) } as never, tx),
      );
    expect(await forget('2026-11-29T03:59:59Z')).toMatchObject({ count: 0 });
    expect(await forget('2026-11-29T04:00:01Z')).toMatchObject({ count: 1 });
    expect((await files.run(`${at}`, run.id)).faults).toHaveLength(1);
    await forget('2027-02-21T04:00:01Z');
    expect(await files.run(`${at}`, run.id)).toMatchObject({ refusedCount: 1, faults: [] });
  });
});
