import { cellAt, hasColumn, readSheet, type Sheet, withCell, writeSheet } from './sheet';

const TEXT = '\uFEFF一店十月工单\r\n工单号,金额\r\nR1,"1,200.00"\r\n,\r\n\r\nR2,x\r\n';
const sheet = readSheet(TEXT, ['工单号', '金额'], ',') as Sheet;

describe('a file in the browser', () => {
  it('is read from its header on, and its rows are counted without blank ones', () => {
    expect(sheet.header).toEqual(['工单号', '金额']);
    expect([cellAt(sheet, 1, '金额'), cellAt(sheet, 2, '金额'), cellAt(sheet, 3, '金额')]).toEqual([
      '1,200.00',
      'x',
      undefined,
    ]);
    expect([hasColumn(sheet, ' 金额 '), hasColumn(sheet, '税')]).toEqual([true, false]);
  });

  it('is written with its cell mended and all else as it was', () => {
    const mended = withCell(sheet, 2, '金额', '12.00');
    expect(writeSheet(mended)).toBe('\uFEFF一店十月工单\r\n工单号,金额\r\nR1,"1,200.00"\r\nR2,12.00\r\n');
    expect(cellAt(sheet, 2, '金额')).toBe('x');
    expect(readSheet(writeSheet(mended), ['工单号', '金额'], ',')).toEqual(mended);
  });

  it('gets the cells that a short row lacks', () => {
    const short = readSheet('a;b;c\n1\n', ['a', 'b', 'c'], ';') as Sheet;
    expect(withCell(short, 1, 'c', '3').rows).toEqual([['1', '', '3']]);
  });

  it('that is no such file is none', () => {
    expect(readSheet('a,b\n1,2\n', ['x'], ',')).toBeUndefined();
    expect(readSheet('a,"b\n', ['a'], ',')).toBeUndefined();
  });
});
