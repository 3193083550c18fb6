import fc from 'fast-check';
import { z } from 'zod';
import { decimalText, flag, isGoodRow, readRows, wholeNumber, type RowResult } from './index';

const row = z.strictObject({
  number: z.string().max(8),
  name: z.string().max(20).optional(),
  owner: z.strictObject({ phone: z.string() }).optional(),
  isOpen: flag.optional(),
  count: wholeNumber.optional(),
  amount: decimalText.optional(),
  kind: z.enum(['A', 'B']).optional(),
});

const csv = (content: string, columns?: readonly string[]) =>
  readRows({ format: 'CSV', content, row, columns });
const ndjson = (content: string) => readRows({ format: 'NDJSON', content, row });

/** The outcome of each row in short: its value, or the codes and fields of its faults. */
function inShort(results: readonly RowResult<unknown>[]): unknown[] {
  return results.map((each) =>
    isGoodRow(each)
      ? each.value
      : each.faults.map(({ code, field }) => [each.rowNumber, code, field.join('.')].join(' ')),
  );
}

describe('SVC-22: readRows of CSV', () => {
  it.each([
    ['line feeds', 'number,name\n1,Wang\n2,Li\n'],
    ['carriage returns', 'number,name\r\n1,Wang\r\n2,Li\r\n'],
    ['a byte order mark', '\uFEFFnumber,name\n1,Wang\n2,Li'],
    ['blank lines', '\nnumber,name\n\n1,Wang\n\n2,Li\n\n'],
    ['quotes', '"number","name"\n"1","Wang"\n2,"Li"\n'],
    ['spaces around column names', ' number , name \n1,Wang\n2,Li\n'],
    ['columns in another order', 'name,number\nWang,1\nLi,2\n'],
  ])('understands %s', (_, content) => {
    expect(inShort(csv(content))).toEqual([
      { number: '1', name: 'Wang' },
      { number: '2', name: 'Li' },
    ]);
  });

  it('keeps commas, quotes and line breaks inside quotes', () => {
    expect(inShort(csv('number,name\n1,"a, ""b""\nc"\n'))).toEqual([{ number: '1', name: 'a, "b"\nc' }]);
  });

  it('nests dotted columns and takes an empty cell for an absent field', () => {
    expect(csv('number,name,owner.phone\n1,,138\n2,Li,\n')).toEqual([
      { rowNumber: 1, value: { number: '1', owner: { phone: '138' } } },
      { rowNumber: 2, value: { number: '2', name: 'Li' } },
    ]);
  });

  it('reads words and digits of cells as flags and numbers', () => {
    expect(inShort(csv('number,isOpen,count,amount\n1,true,30,12.50\n2,false,0,0\n'))).toEqual([
      { number: '1', isOpen: true, count: 30, amount: '12.50' },
      { number: '2', isOpen: false, count: 0, amount: '0' },
    ]);
  });

  it('answers a ragged row with its reason and reads the rest', () => {
    expect(inShort(csv('number,name\n1\n2,Li\n3,a,b\n'))).toEqual([
      ['1 ROW_MALFORMED '],
      { number: '2', name: 'Li' },
      ['3 ROW_MALFORMED '],
    ]);
  });

  it('keeps line breaks inside quotes in a file with a broken row as well', () => {
    expect(inShort(csv('number,name\n1,"a"b\n2,"x\ny"\n'))).toEqual([
      ['1 ROW_MALFORMED '],
      { number: '2', name: 'x\ny' },
    ]);
  });

  it('answers a row with broken quotes with its reason and reads the rest', () => {
    expect(inShort(csv('number,name\n1,"a"b\n2,Li\n'))).toEqual([
      ['1 ROW_MALFORMED '],
      { number: '2', name: 'Li' },
    ]);
  });

  it('says that a quote was never closed and keeps the rows around it', () => {
    const results = csv('number,name\n1,Wang\n2,"Li\n3,Zhao\n');
    expect(inShort(results)).toEqual([
      { number: '1', name: 'Wang' },
      ['2 ROW_MALFORMED '],
      { number: '3', name: 'Zhao' },
    ]);
    expect(JSON.stringify(results)).toContain('never closed');
  });

  it.each([
    ['number,number\n1,1\n', undefined, ['number']],
    ['number,\n1,1\n', undefined, ['']],
    ['number,na me\n1,1\n', undefined, ['na me']],
    ['number,__proto__\n1,1\n', undefined, ['__proto__']],
    ['number,owner,owner.phone\n1,a,1\n', undefined, ['owner']],
    ['number\n1\n', ['number', 'name'], ['name']],
    ['number,plate\n1,a\n', ['number'], ['plate']],
  ])('refuses the header of %j as a whole', (content, columns, fields) => {
    expect(inShort(csv(content, columns))).toEqual([fields.map((field) => `0 HEADER_INVALID ${field}`)]);
  });

  it('lets no column name reach a prototype', () => {
    csv('number,constructor.prototype.polluted\n1,yes\n');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('SVC-22: readRows of NDJSON', () => {
  it('answers a malformed line with its reason and reads the rest', () => {
    const lines = ['{"number":"1"}', '{"number":', '', '[1]', 'null', '7', '{"number":"6"}'];
    expect(inShort(ndjson(`\uFEFF${lines.join('\r\n')}\n`))).toEqual([
      { number: '1' },
      ['2 ROW_MALFORMED '],
      ['3 ROW_MALFORMED '],
      ['4 ROW_MALFORMED '],
      ['5 ROW_MALFORMED '],
      { number: '6' },
    ]);
  });

  it.each([
    [{}, ['FIELD_MISSING number']],
    [{ number: '123456789' }, ['FIELD_TOO_LONG number']],
    [{ number: 1 }, ['FIELD_INVALID number']],
    [{ number: '1', kind: 'C' }, ['FIELD_INVALID kind']],
    [{ number: '1', owner: {} }, ['FIELD_MISSING owner.phone']],
    [{ number: '1', amount: '1.234' }, ['FIELD_INVALID amount']],
    [{ number: '1', count: -1 }, ['FIELD_INVALID count']],
    [{ number: '1', isOpen: 'maybe' }, ['FIELD_INVALID isOpen']],
    [{ number: '1', colour: 'red' }, ['FIELD_UNKNOWN colour']],
    [{ number: '1', name: 'a\u0000b' }, ['FIELD_INVALID name']],
    [{ number: '1', name: 'half \ud83d' }, ['FIELD_INVALID name']],
    [{ kind: 'C', count: 'x' }, ['FIELD_MISSING number', 'FIELD_INVALID count', 'FIELD_INVALID kind']],
  ])('names each wrong field of %j', (fields, expected) => {
    expect(inShort(ndjson(JSON.stringify(fields)))).toEqual([expected.map((fault) => `1 ${fault}`)]);
  });

  it('PLT-05: words every fault in both languages, PLT-03: without the value', () => {
    const [bad] = ndjson('{"number":"13800001234","kind":"13800001234","colour":"13800001234"}');
    const messages = bad && !isGoodRow(bad) ? bad.faults.map(({ message }) => message) : [];
    expect(messages).toHaveLength(3);
    for (const { zh, en } of messages) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
    expect(JSON.stringify(bad)).not.toContain('13800001234');
  });

  it('refuses a row that nests too deeply', () => {
    const depth = 100_000;
    const line = `{"number":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(inShort(readRows({ format: 'NDJSON', content: line, row }))).toEqual([['1 ROW_MALFORMED number']]);
  });
});

describe('readRows', () => {
  it.each(['CSV', 'NDJSON'] as const)('has no rows for an empty %s file', (format) => {
    expect(readRows({ format, content: '', row })).toEqual([]);
    expect(readRows({ format, content: '\uFEFF\r\n\n', row })).toEqual([]);
  });

  it.each([
    ['CSV', 'number\n1\n2\n3\n'],
    ['NDJSON', '{"number":"1"}\n{"number":"2"}\n{"number":"3"}\n'],
  ] as const)('refuses a %s file with too many rows or bytes as a whole', (format, content) => {
    expect(inShort(readRows({ format, content, row, maxRows: 2 }))).toEqual([['0 TOO_MANY_ROWS ']]);
    expect(inShort(readRows({ format, content, row, maxBytes: 5 }))).toEqual([['0 CONTENT_TOO_LONG ']]);
    expect(readRows({ format, content, row, maxRows: 3 })).toHaveLength(3);
  });

  it('counts bytes and not characters', () => {
    const content = '{"number":"张"}';
    expect(inShort(readRows({ format: 'NDJSON', content, row, maxBytes: content.length }))).toEqual([
      ['0 CONTENT_TOO_LONG '],
    ]);
  });

  it('never throws and numbers its rows upwards, whatever the content is', () => {
    const fragment = fc.oneof(
      fc.string(),
      fc.constantFrom('"', ',', '\n', '\r\n', 'number', '{', '}', '\u0000', '""'),
    );
    const content = fc.array(fragment, { maxLength: 40 }).map((parts) => `number,name\n${parts.join('')}`);
    fc.assert(
      fc.property(content, fc.constantFrom('CSV' as const, 'NDJSON' as const), (text, format) => {
        const numbers = readRows({ format, content: text, row }).map(({ rowNumber }) => rowNumber);
        expect(numbers).toEqual(numbers[0] === 0 ? [0] : numbers.map((_, i) => i + 1));
      }),
    );
  });
});
