import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chunksOf, contentOf, readFileRows } from './chunks';

function file(name: string, content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'chunks-')), name);
  writeFileSync(path, content);
  return path;
}

describe('cutting an import file into requests', () => {
  it('SVC-22: keeps each CSV row as it stands, quoted line breaks and malformed rows included', () => {
    const read = readFileRows(file('a.csv', 'a,b\r\n1,"x\ny"\r\n2\r\n'));
    expect(read).toEqual({ format: 'CSV', header: 'a,b', rows: ['1,"x\ny"', '2'] });
    expect(contentOf(read, read.rows)).toBe('a,b\n1,"x\ny"\n2');
  });

  it('SVC-22: keeps malformed NDJSON lines for the graph to judge', () => {
    expect(readFileRows(file('a.ndjson', '{"a":1}\n\n{broken\n'))).toEqual({
      format: 'NDJSON',
      header: '',
      rows: ['{"a":1}', '{broken'],
    });
  });

  it('refuses a file in GB18030 by name', () => {
    const path = file('a.csv', Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a]));
    expect(() => readFileRows(path)).toThrow('The file is in GB18030 (GBK). Save it as UTF-8');
  });

  it.each([
    ['many small rows', Array.from({ length: 450 }, (_, i) => `${i}`), [200, 200, 50]],
    ['few large rows', Array.from({ length: 4 }, () => 'x'.repeat(80_000)), [2, 2]],
    ['no rows', [], []],
  ])('cuts %s', (_, rows, sizes) => {
    const chunks = chunksOf(rows);
    expect(chunks.map((chunk) => chunk.length)).toEqual(sizes);
    expect(chunks.flat()).toEqual(rows);
  });
});
