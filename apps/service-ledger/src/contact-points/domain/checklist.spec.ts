import { isCompliant, judgeRun } from './checklist';

const name = { zh: '项目', en: 'item' };
const lounge = {
  code: 'LOUNGE',
  name,
  contactPoint: 'LOUNGE' as const,
  items: [
    { code: 'A', name },
    { code: 'B', name: { zh: '乙', en: 'second' } },
  ],
};
const result = (itemCode: string, isPassed = true) => ({ itemCode, isPassed });

describe('judgeRun', () => {
  it.each([
    ['everything done', [result('B'), result('A')], []],
    ['one not done', [result('A'), result('B', false)], ['B']],
    ['nothing done, in the order of the list', [result('B', false), result('A', false)], ['A', 'B']],
  ])('SVC-17: of a list with %s', (_, results, failedItemCodes) => {
    const judged = judgeRun(lounge, results);
    expect(judged).toMatchObject({ value: { contactPoint: 'LOUNGE', itemCount: 2, failedItemCodes } });
    expect(isCompliant({ failedItemCodes })).toBe(failedItemCodes.length === 0);
  });

  it.each([
    ['no list', undefined, [], 'CHECKLIST_UNKNOWN checklistCode'],
    ['an item that is missing', lounge, [result('A')], 'CHECKLIST_ITEM_MISSING items'],
    [
      'an item of another list',
      lounge,
      [result('A'), result('X')],
      'CHECKLIST_ITEM_UNKNOWN items.1.itemCode',
    ],
    ['an item twice', lounge, [result('A'), result('A', false)], 'CHECKLIST_ITEM_TWICE items.1.itemCode'],
  ])('SVC-17: %s is refused', (_, list, results, expected) => {
    const judged = judgeRun(list, results);
    const said = judged.ok ? [] : judged.refusals.map(({ code, field }) => `${code} ${field?.join('.')}`);
    expect(said).toEqual([expected]);
  });
});
