import { namedCodes } from './named-codes';

describe('MEM-14: codes of the programme with their names', () => {
  const numbers = [
    { path: 'membership.habits.TEA.nameZh', value: '喝茶' },
    { path: 'membership.habits.TEA.nameEn', value: 'Tea' },
    { path: 'membership.habitsOld.TEA.nameZh', value: '旧' },
    { path: 'membership.usageEnvironments.CITY.nameZh', value: '城市' },
  ];

  it('are those of one list, in the language of the page', () => {
    expect(namedCodes(numbers, 'membership.habits', 'zh')).toEqual([{ value: 'TEA', label: '喝茶' }]);
    expect(namedCodes(numbers, 'membership.habits', 'en')).toEqual([{ value: 'TEA', label: 'Tea' }]);
  });
});
