import fc from 'fast-check';
import { z } from 'zod';
import {
  day,
  decimalText,
  flag,
  goesWith,
  instant,
  isGoodRow,
  readRows,
  wholeNumber,
  type RowResult,
} from './index';

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
    ['number,na me\n1,1\n', undefined, ['#2']],
    ['number,姓名\n1,1\n', undefined, ['#2']],
    ['number,__proto__\n1,1\n', undefined, ['#2']],
    ['number,owner,owner.phone\n1,a,1\n', undefined, ['owner']],
    ['number\n1\n', ['number', 'name'], ['name']],
    ['number,plate\n1,a\n', ['number'], ['plate']],
  ])('refuses the header of %j as a whole', (content, columns, fields) => {
    expect(inShort(csv(content, columns))).toEqual([fields.map((field) => `0 HEADER_INVALID ${field}`)]);
  });

  it('may have columns beside those it must have', () => {
    const row = z.strictObject({ number: z.string(), revision: wholeNumber.nullish() });
    const read = (content: string) =>
      readRows({ format: 'CSV', content, row, columns: ['number'], mayHave: ['revision'] });
    expect(read('revision,number\n2,C-1\n')).toEqual([
      { rowNumber: 1, value: { number: 'C-1', revision: 2 } },
    ]);
    expect(read('number\nC-1\n')).toEqual([{ rowNumber: 1, value: { number: 'C-1' } }]);
    expect(read('number,colour\nC-1,red\n')).toMatchObject([{ rowNumber: 0 }]);
  });

  it.each([
    ['an open quote', '"number,name\n1,Wang\n', 'A quote is opened and never closed.'],
    ['nothing but an open quote', '"a', 'A quote is opened and never closed.'],
    ['a quote in the wrong place', 'number,"na"me\n1,Wang\n', 'A quote of the row is in the wrong place.'],
    ['a column twice', 'number,number\n', 'The column number stands twice in the header.'],
    ['a column with its part', 'number,name,name.first\n', 'The column name clashes with its own parts.'],
    ['an unknown column', 'number,name,colour\n', 'The column colour is not known.'],
    ['a missing column', 'number\n', 'The header lacks the column name.'],
    ['no name', 'number,name,1st\n', 'Column 3 of the header has no valid name.'],
    [
      'another encoding',
      'number,name,\uFFFD\uFFFD\n',
      'Column 3 of the header cannot be read: the file must be in UTF-8.',
    ],
  ])('refuses a header with %s as a whole, and says so', (_, content, reason) => {
    const [bad, ...others] = csv(content, [
      'number',
      'name',
      ...(content.includes('name.first') ? ['name.first'] : []),
    ]);
    expect(others).toEqual([]);
    const faults = bad && !isGoodRow(bad) ? bad.faults : [];
    expect(faults.map(({ code }) => code)).toEqual(faults.map(() => 'HEADER_INVALID'));
    expect(faults.map(({ message }) => message.en)).toContain(reason);
  });

  it.each(['王小明,13812345678\n李四,13912345678\n', 'Wang,13812345678\n', 'Wang;13812345678\n'])(
    'PLT-03: does not quote the first person of a file without a header: %j',
    (content) => {
      const [bad] = csv(content, ['number', 'name']);
      expect(JSON.stringify(bad)).toContain(
        'The first line must be the header with the columns number, name.',
      );
      expect(JSON.stringify(bad)).not.toMatch(/Wang|王|138/);
    },
  );

  it.each([
    ['commas behind the last column', 'number,name,,\n1,Wang,,\n2,Li,,\n'],
    ['rows of commas at the end', 'number,name\n1,Wang\n2,Li\n,\n,\n'],
    ['rows of commas and columns without a name', 'number,name,,\n1,Wang\n2,Li,,\n,,,\n,,,\n'],
    ['rows of blanks', 'number,name\n1,Wang\n   \n2,Li\n \t , \n'],
    ['a blank line of cells before the header', ',,\nnumber,name\n1,Wang\n2,Li\n'],
    ['quoted blanks', 'number,name\n1,Wang\n"",""\n2,Li\n'],
    ['a column without a name in the middle', 'number,,name\n1,,Wang\n2, ,Li\n'],
  ])('understands what a spreadsheet adds: %s', (_, content) => {
    expect(inShort(csv(content, ['number', 'name']))).toEqual([
      { number: '1', name: 'Wang' },
      { number: '2', name: 'Li' },
    ]);
  });

  it.each([
    [
      'a value behind the last column',
      'number,name,\n1,Wang,x\n',
      'The row has 3 cells, the header has 2 columns.',
    ],
    [
      'a value in a column without a name',
      'number,,name\n1,x,Wang\n',
      'Column 2 has no name in the header, but the row has something in it.',
    ],
  ])('does not drop %s without a word', (_, content, reason) => {
    const results = csv(content, ['number', 'name']);
    expect(inShort(results)).toEqual([['1 ROW_MALFORMED ']]);
    expect(JSON.stringify(results)).toContain(reason);
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

  it('PLT-05: gives no reason that only a programmer understands', () => {
    const odd = z.strictObject({
      number: z.string().regex(/^[A-Z]{2}\d+$/),
      when: z.iso.datetime({ offset: true }),
      on: z.iso.date(),
      amount: decimalText,
      count: z.int().min(1).max(9),
      lines: z.array(z.string()).min(1),
      kind: z.enum(['A', 'B']),
      isOpen: flag,
    });
    const content = JSON.stringify({
      number: 'x',
      when: 'x',
      on: 'x',
      amount: 'x',
      count: 10,
      lines: [],
      kind: 'x',
      isOpen: 'x',
    });
    const [bad] = readRows({ format: 'NDJSON', content, row: odd });
    const faults = bad && !isGoodRow(bad) ? bad.faults : [];
    expect(faults.map(({ field }) => field[0]).sort()).toEqual(
      ['amount', 'count', 'isOpen', 'kind', 'lines', 'number', 'on', 'when'].sort(),
    );
    for (const { message } of faults) {
      expect(message.en).toMatch(/^[A-Z][^/^\\$[\]]*\.$/);
      expect(message.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(message.en).not.toMatch(/pattern|expected|received|string/i);
    }
  });

  it.each(['9999-12-31', '2200-01-01', '0001-01-01', '1899-12-30'])(
    'CONV-2: refuses the date %s by name, and keeps the other rows',
    (date) => {
      const dated = z.strictObject({ number: z.string(), periodTo: day, at: instant.optional() });
      const content = `number,periodTo,at\n1,2026-03-31,\n2,${date},\n3,2026-03-31,${date}T00:00:00Z\n`;
      expect(inShort(readRows({ format: 'CSV', content, row: dated }))).toEqual([
        { number: '1', periodTo: '2026-03-31' },
        ['2 DATE_OUT_OF_RANGE periodTo'],
        ['3 DATE_OUT_OF_RANGE at'],
      ]);
    },
  );

  it.each([
    ['on', '2026-02-30'],
    ['on', '31.03.2026'],
    ['at', '2026-03-31 08:00'],
    ['at', '2026-03-31T08:00:00'],
    ['at', '2026-13-01T08:00:00Z'],
  ])('CONV-2: refuses %s of %j as no date', (field, text) => {
    const dated = z.strictObject({ on: day.optional(), at: instant.optional() });
    const results = readRows({ format: 'NDJSON', content: JSON.stringify({ [field]: text }), row: dated });
    expect(inShort(results)).toEqual([[`1 FIELD_INVALID ${field}`]]);
  });

  it('CONV-2: reads an instant with its zone', () => {
    const dated = z.strictObject({ at: instant });
    const content = '{"at":"2026-03-31T16:15:30+08:00"}';
    expect(readRows({ format: 'NDJSON', content, row: dated })).toEqual([
      { rowNumber: 1, value: { at: new Date('2026-03-31T08:15:30Z') } },
    ]);
  });

  it('refuses the row at which a schema throws, and no other', () => {
    const throwing = z.strictObject({
      number: z.string().transform((text) => {
        if (text === '2') throw new RangeError('not thought of');
        return text;
      }),
    });
    expect(inShort(readRows({ format: 'CSV', content: 'number\n1\n2\n3\n', row: throwing }))).toEqual([
      { number: '1' },
      ['2 ROW_MALFORMED '],
      { number: '3' },
    ]);
  });

  const car = z
    .strictObject({ vin: z.string().nullish(), plate: z.string().nullish(), model: z.string().nullish() })
    .check(goesWith('vin', ['plate', 'model']));

  it.each([
    [{}, true],
    [{ vin: 'V' }, true],
    [{ vin: 'V', plate: 'P' }, true],
    [{ plate: 'P' }, false],
    [{ vin: '', model: 'M' }, false],
    [{ vin: null, plate: 'P', model: 'M' }, false],
  ])('names the field without which others would be dropped: %j is right %s', (fields, isRight) => {
    const results = readRows({ format: 'NDJSON', content: JSON.stringify(fields), row: car });
    expect(inShort(results)).toEqual([isRight ? fields : ['1 FIELD_MISSING vin']]);
  });

  it('names the encoding where text could not be read', () => {
    const results = ndjson('{"number":"1","name":"\uFFFD\uFFFD"}\n{"number":"2"}');
    expect(inShort(results)).toEqual([['1 FIELD_INVALID name'], { number: '2' }]);
    expect(JSON.stringify(results)).toContain('must be in UTF-8');
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
