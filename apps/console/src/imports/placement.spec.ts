import { mappingOf, placementOf, unfilled } from './placement';

const FIELDS = [
  { name: 'roNumber', label: '工单号', headers: ['roNumber', '工单号', 'Order number'], isRequired: true },
  { name: 'payer', label: '付款方', headers: ['payer', '付款方', 'Payer'], isRequired: true },
  { name: 'note', label: '备注', headers: ['note', '备注', 'Note'], isRequired: false },
];
const SAVED = {
  columns: [{ column: 'RO', field: 'roNumber', words: [{ from: 'a', to: 'b' }] }],
  constants: [{ field: 'payer', value: '客户' }],
};

describe('which column fills which field', () => {
  it('is found by every name of a field, whatever its width, case and spaces', () => {
    expect(placementOf(FIELDS, ['ＯＲＤＥＲ number', '付款方 '], undefined).columns).toEqual({
      roNumber: 'ＯＲＤＥＲ number',
      payer: '付款方 ',
    });
  });

  it('is what was saved, before any name', () => {
    const placed = placementOf(FIELDS, ['工单号', 'RO'], SAVED);
    expect(placed).toEqual({ columns: { roNumber: 'RO' }, constants: { payer: '客户' } });
    expect(unfilled(FIELDS, placed)).toEqual([]);
    expect(mappingOf(placed, SAVED)).toEqual(SAVED);
  });

  it('is missing where every row needs it', () => {
    expect(unfilled(FIELDS, { columns: {}, constants: { payer: '' } }).map(({ name }) => name)).toEqual([
      'roNumber',
      'payer',
    ]);
  });

  it('leaves the meaning of words with their column, and no constant beside a column', () => {
    const moved = { columns: { roNumber: '工单号', payer: '付款方' }, constants: { payer: '客户' } };
    expect(mappingOf(moved, SAVED)).toEqual({
      columns: [
        { column: '工单号', field: 'roNumber', words: [] },
        { column: '付款方', field: 'payer', words: [] },
      ],
      constants: [],
    });
  });
});
