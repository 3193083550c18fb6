import { strToU8, zipSync } from 'fflate';
import { Readable } from 'node:stream';
import { FilesUnderTest } from '../../../test/builders/files';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

const PIECE = 1024 * 1024;
const GIGABYTE = 1024;

describe('SVC-22: uploads that were made to hurt', () => {
  let ledger: LedgerUnderTest;
  let files: FilesUnderTest;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    files = new FilesUnderTest(ledger);
    await ledger.withDealer('dlr_1');
  });
  afterAll(() => ledger.close());

  /** Whether others are served while something goes on: how often they were, and what was not answered. */
  async function servedDuring<T>(work: Promise<T>): Promise<{ result: T; served: number; failed: number }> {
    const state = { isOver: false, served: 0, failed: 0 };
    const others = (async () => {
      while (!state.isOver) {
        const { errors } = await ledger.ask('{ importRuns(first: 1) { nodes { id } } }');
        if (errors.length > 0) state.failed += 1;
        else state.served += 1;
      }
    })();
    const result = await work.finally(() => (state.isOver = true));
    await others;
    return { result, served: state.served, failed: state.failed };
  }

  it('a line of a gigabyte is broken off at a tenth of it, and others are served meanwhile', async () => {
    let sent = 0;
    const piece = Buffer.alloc(PIECE, 'x');
    const line = Readable.from(
      (function* pieces() {
        for (; sent < GIGABYTE; sent++) yield piece;
      })(),
    );
    const before = await ledger.footprint();
    const { result, served, failed } = await servedDuring(files.upload('1', line));
    expect(result).toEqual({ status: 413, code: 'FILE_TOO_LARGE' });
    expect(sent).toBeLessThan(120);
    expect(served).toBeGreaterThan(0);
    expect(failed).toBe(0);
    expect(await ledger.footprint()).toBe(before);
  });

  const sheet =
    '<worksheet><sheetData><row><c t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>';
  const bookWith = (more: Record<string, Uint8Array>) =>
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="s" r:id="r2"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r2" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      ...more,
    });

  it('zip bombs, entities and cut workbooks leave nothing behind, by a code each', async () => {
    const entities = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><sst/>');
    const hostile: [Uint8Array, number, string][] = [
      [bookWith({ 'xl/sharedStrings.xml': new Uint8Array(64 * PIECE) }), 413, 'UNPACKED_TOO_LARGE'],
      [bookWith({ 'xl/sharedStrings.xml': entities }), 422, 'WORKBOOK_INVALID'],
      [bookWith({}).subarray(0, 300), 422, 'FILE_TRUNCATED'],
      [zipSync({ 'a.txt': strToU8('a') }), 415, 'FILE_KIND_UNKNOWN'],
    ];
    const before = await ledger.footprint();
    const uploads = Promise.all(hostile.map(([book]) => files.upload('1', book, 'book.xlsx')));
    const { result, failed } = await servedDuring(uploads);
    expect(result).toEqual(hostile.map(([, status, code]) => ({ status, code })));
    expect(failed).toBe(0);
    expect(await ledger.footprint()).toBe(before);
  });
});
