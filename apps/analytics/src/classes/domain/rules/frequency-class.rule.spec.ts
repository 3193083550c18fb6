import { day, history, vehicle, yardstick } from '../../../../test/builders/history';
import { frequencyClassRule, isLoyalBase } from './frequency-class.rule';

const classOf = (differences: Parameters<typeof history>[0]) => {
  const { explanation, ...verdict } = frequencyClassRule.classify(history(differences), day, yardstick);
  return { ...explanation, ...verdict };
};

describe('frequencyClassRule', () => {
  it.each([
    [9, 'A', '9 >= 4'],
    [4, 'A', '4 >= 4'],
    [3, 'B', '2 <= 3 < 4'],
    [2, 'B', '2 <= 2 < 4'],
    [1, 'C', '1 <= 1 < 2'],
    [0, 'D', '0 = 0'],
  ])('ANA-02: %d visits are class %s', (visitCount, expected, formula) => {
    expect(classOf({ visitCount })).toMatchObject({ class: expected, formula, inputs: { visitCount } });
  });

  it.each([
    ['seen in both full quarters', vehicle('2026-04-30', '2026-06-01', '2026-08-01'), true],
    ['seen on the first day of a quarter', vehicle('2026-05-21', '2026-05-21', '2026-08-21'), true],
    ['not seen in the second quarter', vehicle('2026-04-30', '2026-06-01', '2026-10-31'), false],
    ['a quarter not yet full does not count', vehicle('2026-08-21', '2026-09-01'), true],
    ['not one quarter is full', vehicle('2026-08-22', '2026-09-01'), false],
    [
      'bought exactly a year ago',
      vehicle('2025-11-21', '2025-12-01', '2026-03-01', '2026-06-01', '2026-09-01'),
      false,
    ],
    ['bought a year less a day ago', vehicle('2025-11-22', '2025-12-01', '2026-03-01', '2026-06-01'), true],
    [
      'quarters clamp to the month end',
      vehicle('2025-11-30', '2026-02-27', '2026-02-28', '2026-06-01', '2026-09-01'),
      true,
    ],
  ])('ANA-02: potential A, %s', (_, car, expected) => {
    expect(classOf({ vehicles: [car] }).flags).toEqual(expected ? ['POTENTIAL_A'] : []);
  });

  it.each([
    ['A', [], true],
    ['B', ['POTENTIAL_A'], true],
    ['B', [], false],
    ['D', [], false],
  ] as const)('ANA-02: class %s with %j belongs to the loyal base: %s', (name, flags, expected) => {
    expect(isLoyalBase({ class: name, flags })).toBe(expected);
  });
});
