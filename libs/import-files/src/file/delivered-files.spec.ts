import { strToU8, zipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { inspectFile, readFileRows } from './inspect-file';

describe('files as dealers deliver them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'delivered-'));
  let at = 0;
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (content: string | Uint8Array) => {
    const path = join(folder, String(at++));
    writeFileSync(path, content);
    return path;
  };
  const rowsOf = async (path: string) => {
    const { file: found } = await inspectFile(path);
    const rows = [];
    for await (const part of readFileRows(path, found)) rows.push(...part.rows);
    return rows;
  };
  const fieldsOf = async (path: string) =>
    (await rowsOf(path)).map((row) => ('fields' in row ? { ...(row.fields as object) } : row.fault.code));
  const codeOf = (content: string | Uint8Array) =>
    inspectFile(file(content)).then(
      ({ file: { format } }) => format,
      (error: { code: string }) => error.code,
    );

  /** 工单号,姓名 / A1,张三 */
  const GB = Buffer.from('b9a4b5a5bac52cd0d5c3fb0a41312cd5c5c8fd0a', 'hex');
  const TEXT = '工单号,姓名\nA1,张三\n';

  it.each([
    ['UTF-8', Buffer.from(TEXT), 'UTF_8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`), 'UTF_8'],
    ['GBK', GB, 'GB18030'],
    ['UTF-16 as spreadsheets write it', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'UTF_16LE'],
  ])('SVC-22: reads %s', async (_name, bytes, encoding) => {
    const path = file(bytes);
    expect((await inspectFile(path)).file).toMatchObject({ format: 'CSV', encoding });
    expect(await fieldsOf(path)).toEqual([{ 工单号: 'A1', 姓名: '张三' }]);
  });

  it('SVC-22: reads GB18030 whose first Chinese character comes behind what was plain for long', async () => {
    const plain = Buffer.from(`a,b\n${'x,y\n'.repeat(70_000)}`);
    const inspected = await inspectFile(file(Buffer.concat([plain, Buffer.from('d5c5c8fd2c310a', 'hex')])));
    expect(inspected).toMatchObject({ file: { encoding: 'GB18030' }, rowCount: 70_001 });
  });

  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1;2\n'],
    ['\t', 'a\tb\n1\t2\n'],
    [',', '"a;x;y",b\n1,2\n'],
  ])('SVC-22: finds the delimiter %j', async (delimiter, content) => {
    const { file: found } = await inspectFile(file(content));
    expect(found).toMatchObject({ delimiter });
  });

  it('SVC-22: keeps a wrong row alone, also over the pieces in which a file is read', async () => {
    const many = 'good,"two\nlines"\n'.repeat(20_000);
    const rows = await fieldsOf(file(`a,b\n${many}1,2,3\n"open,quote\nshort\n,,\n\n9,9\n`));
    expect(rows).toHaveLength(20_004);
    expect(rows.slice(-5)).toEqual([
      { a: 'good', b: 'two\nlines' },
      'ROW_MALFORMED',
      'ROW_MALFORMED',
      'ROW_MALFORMED',
      { a: '9', b: '9' },
    ]);
  });

  it('SVC-22: reads NDJSON, whatever its lines are', async () => {
    const content = '{"a":1}\r\n\r\n[1]\r\n{"a":{"b":"二"}}';
    expect(await fieldsOf(file(content))).toEqual([{ a: 1 }, 'ROW_MALFORMED', { a: { b: '二' } }]);
  });

  it('SVC-22: reads a workbook that another program wrote, days and all', async () => {
    const book = await writeExcelFile([
      [{ value: '工单号' }, { value: '金额' }, { value: '结算时间' }, { value: '是否' }],
      [
        { value: 'A1' },
        { value: 1234.5, format: '#,##0.00' },
        { value: new Date('2026-03-31T16:15:30Z'), format: 'yyyy-mm-dd hh:mm:ss' },
        { value: true },
      ],
      [{ value: 'A&<2' }, null, { value: new Date('2026-04-01T00:00:00Z'), format: 'yyyy/m/d' }, null],
    ] as never).toBuffer();
    expect(await fieldsOf(file(book))).toEqual([
      { 工单号: 'A1', 金额: '1234.5', 结算时间: '2026-03-31T16:15:30', 是否: 'true' },
      { 工单号: 'A&<2', 结算时间: '2026-04-01' },
    ]);
  });

  const sheetOf = (rows: string, more: Record<string, Uint8Array> = {}) =>
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="h" state="hidden" r:id="r1"/><sheet name="s" r:id="r2"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r2" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      ...more,
    });
  const inline = (text: string, place = '') =>
    `<c${place && ` r="${place}"`} t="inlineStr"><is><t>${text}</t></is></c>`;

  it('SVC-22: reads shared texts without how they are spoken, gaps between cells, and what is not a date', async () => {
    const shared =
      '<sst><si><r><t>工单</t></r><r><t>号</t></r><rPh><t>gong</t></rPh></si><si><t>x</t></si></sst>';
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;day&quot;0"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="170"/></cellXfs></styleSheet>';
    const book = sheetOf(
      '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row/>' +
        '<row><c r="A3" s="1"><v>46112</v></c><c r="C3" s="2"><v>0.30000000000000004</v></c></row>',
      { 'xl/sharedStrings.xml': strToU8(shared), 'xl/styles.xml': strToU8(styles) },
    );
    expect(await fieldsOf(file(book))).toEqual([{ 工单号: '2026-03-31', x: '0.3' }]);
  });

  const zeros = new Uint8Array(3 * 1024 * 1024);
  const row = `<row>${inline('a')}</row>`;

  it.each([
    ['nothing', '', 'FILE_EMPTY'],
    ['a header alone', 'a,b\n', 'FILE_EMPTY'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'FILE_KIND_UNKNOWN'],
    ['a workbook of old', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'FILE_KIND_UNKNOWN'],
    ['zero bytes', Buffer.from('a,b\n1,\0\n'), 'FILE_KIND_UNKNOWN'],
    ['an array of JSON', '[{"a":1}]', 'FILE_KIND_UNKNOWN'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'FILE_KIND_UNKNOWN'],
    ['Western text', Buffer.from('name,ort\nM\xfcller,K\xf6ln\n', 'latin1'), 'ENCODING_UNKNOWN'],
    ['UTF-8 that was cut in a character', Buffer.from('a,b\n1,张').subarray(0, 8), 'FILE_TRUNCATED'],
    ['a line at its limit', `a\n${'x'.repeat(1024 * 1024)}\n`, 'CSV'],
    ['a line beyond its limit', `a\n${'x'.repeat(1024 * 1024 + 1)}\n`, 'LINE_TOO_LONG'],
    ['a line without an end', 'x'.repeat(8 * 1024 * 1024), 'LINE_TOO_LONG'],
    ['a name that stands twice', 'a,a\n1,2\n', 'HEADER_INVALID'],
    [
      '500 columns',
      `${Array.from({ length: 500 }, (_, i) => `c${i}`).join(',')}\n${',1'.repeat(499)}\n`,
      'CSV',
    ],
    ['501 columns', `${Array.from({ length: 501 }, (_, i) => `c${i}`).join(',')}\n1\n`, 'TOO_MANY_COLUMNS'],
    ['a workbook', sheetOf(row + row), 'XLSX'],
    ['a workbook that is cut off', sheetOf(row + row).subarray(0, 300), 'FILE_TRUNCATED'],
    ['a zip bomb', sheetOf(row + row, { 'xl/sharedStrings.xml': zeros }), 'UNPACKED_TOO_LARGE'],
    [
      'a document type with entities',
      sheetOf(row, { 'xl/sharedStrings.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><sst/>') }),
      'WORKBOOK_INVALID',
    ],
    ['XML that does not close', sheetOf('<row>'), 'WORKBOOK_INVALID'],
    ['a cell far to the right', sheetOf(row + `<row>${inline('x', 'XFD2')}</row>`), 'TOO_MANY_COLUMNS'],
  ])('SVC-22: tells what is to become of %s', async (_name, content, code) => {
    expect(await codeOf(content)).toBe(code);
  });

  it('SVC-22: a part that is larger than it says is broken off', async () => {
    const book = Buffer.from(sheetOf(row.repeat(2_000)));
    // The sizes in the directory at the end say that the sheet has a hundred bytes.
    for (let place = book.indexOf('PK\x01\x02'); place >= 0; place = book.indexOf('PK\x01\x02', place + 1))
      if (
        book
          .subarray(place + 46)
          .toString('latin1')
          .startsWith('xl/worksheets')
      )
        book.writeUInt32LE(100, place + 24);
    expect(await codeOf(book)).toBe('WORKBOOK_INVALID');
  });
});
