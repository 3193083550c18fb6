import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { postcardCsv, postcardPage } from './postcard-list';

const card = (text: string) => ({ messageId: 'msg_1', customerId: 'cus_1', text });
const cells = (csv: string): string[][] => parse(csv, { bom: true });

describe('the list of postcards', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '\r=1', '|calc', '%0A=1'])(
    'ACT-08: %j is not run by a spreadsheet',
    (text) => {
      expect(cells(postcardCsv([card(text)]))[1]?.[2]).toBe(`'${text}`);
    },
  );

  it('ACT-08: says every text as it is, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [, row] = cells(postcardCsv([card(text)]));
        expect(row).toHaveLength(3);
        expect([text, `'${text}`]).toContain(row?.[2]);
      }),
    );
  });

  it('ACT-08: the page runs nothing that stands in a text', () => {
    const page = postcardPage([card('<script>alert(1)</script> & "x"')]);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
    expect(page).not.toContain('<script');
    expect(page).toContain("default-src 'none'");
  });
});
