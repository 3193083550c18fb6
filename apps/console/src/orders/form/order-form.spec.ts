import {
  atRows,
  keptLines,
  type LineRow,
  mostPoints,
  paidWith,
  proposedNumber,
  unreadableRows,
} from './order-form';

const row = (listAmount?: string, more: Partial<LineRow> = {}): LineRow => ({
  ...{ kind: 'LABOUR', payer: 'CUSTOMER' },
  ...(listAmount !== undefined && { listAmount }),
  ...more,
});

describe('the form of an order', () => {
  it('sends the lines with an amount and leaves out the rows that nobody filled in', () => {
    const rows = [
      row('1,000'),
      row(),
      row('２００', { description: ' 机油 ', couponId: 'cpn_1' }),
      undefined,
    ];
    expect(keptLines(rows)).toEqual([
      { row: 0, line: { kind: 'LABOUR', payer: 'CUSTOMER', listAmount: { amount: '1000' } } },
      {
        row: 2,
        line: {
          ...{ kind: 'LABOUR', payer: 'CUSTOMER', description: '机油', couponId: 'cpn_1' },
          listAmount: { amount: '200' },
        },
      },
    ]);
  });

  it('names the rows that say something without a readable amount', () => {
    const rows = [row('12'), row(undefined, { description: '机油' }), row('abc'), row(), row('  ')];
    expect(unreadableRows(rows)).toEqual([1, 2]);
  });

  it('shows refusals of lines at the rows they came from, all others where they are', () => {
    const kept = keptLines([row(), row('5'), row('6')]);
    const refusals = [
      { message: 'a', field: ['input', 'lines', '1', 'couponId'] },
      { message: 'b', field: ['input', 'roNumber'] },
      { message: 'c', field: ['input', 'lines'] },
      { message: 'd', field: null },
    ];
    expect(atRows(refusals, kept).map(({ field }) => field)).toEqual([
      ['input', 'lines', '2', 'couponId'],
      ['input', 'roNumber'],
      ['input', 'lines'],
      null,
    ]);
  });

  it.each([
    [100, '80.50', '1.00', 80],
    [63, '500.00', '1.00', 63],
    [63, '500.00', '0.50', 63],
    [100, '10.00', '0.50', 20],
    [100, '10.00', '0.00', 0],
  ])('PTS-07: of %d points at most pay for %s at %s a point: %d', (available, payable, worth, most) => {
    expect(mostPoints(available, payable, worth)).toBe(most);
  });

  it('PTS-07: what points pay and what is left', () => {
    expect(paidWith(63, '570.50', '1.00')).toEqual({ paid: '63.00', rest: '507.50' });
  });

  it('proposes a number by the second', () => {
    expect(proposedNumber(new Date(2026, 10, 27, 9, 5, 7))).toBe('D261127-090507');
  });
});
