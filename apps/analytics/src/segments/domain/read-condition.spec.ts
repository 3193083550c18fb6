import { BOUNDS, LIMITS } from './condition';
import { readCondition, type ConditionInput } from './read-condition';

const codes = (input: ConditionInput) => readCondition(input, ['condition']).refusals.map(({ code }) => code);
const leaf: ConditionInput = { visitCount: { atLeast: 1 } };
const nested = (levels: number): ConditionInput => (levels === 1 ? leaf : { not: nested(levels - 1) });
const wide = (count: number): ConditionInput => ({ any: Array.from({ length: count }, () => leaf) });

describe('ANA-06: a condition is read within its limits', () => {
  it.each<[string, ConditionInput, string[]]>([
    ['nothing', {}, ['SEGMENT_CONDITION_EMPTY']],
    ['null alone', { all: null, car: null }, ['SEGMENT_CONDITION_EMPTY']],
    ['an empty group', { all: [] }, ['SEGMENT_CONDITION_EMPTY']],
    ['an empty list', { valueClasses: [] }, ['SEGMENT_CONDITION_EMPTY']],
    ['a car of nothing', { car: {} }, ['SEGMENT_CONDITION_EMPTY']],
    ['two at once', { ...leaf, tiers: ['GOLD'] }, ['SEGMENT_CONDITION_AMBIGUOUS']],
    ['a range of nothing', { visitCount: {} }, ['SEGMENT_RANGE_INVALID']],
    ['a range turned round', { visitCount: { atLeast: 3, atMost: 2 } }, ['SEGMENT_RANGE_INVALID']],
    ['a range of one number', { visitCount: { atLeast: 3, atMost: 3 } }, []],
    ['less than none', { visitCount: { atLeast: -1 } }, ['NUMBER_OUT_OF_RANGE']],
    ['the most visits', { visitCount: { atMost: BOUNDS.VISIT_COUNT.max } }, []],
    ['one more', { visitCount: { atMost: BOUNDS.VISIT_COUNT.max + 1 } }, ['NUMBER_OUT_OF_RANGE']],
    ['a negative amount', { spend: { atLeast: { amount: '-1', currencyCode: 'CNY' } } }, ['AMOUNT_NEGATIVE']],
    ['another currency', { spend: { atLeast: { amount: '1', currencyCode: 'USD' } } }, ['CURRENCY_MISMATCH']],
    ['a code with a quote', { car: { modelCodes: ["X'; drop table segment"] } }, ['CODE_INVALID']],
    ['the deepest', nested(LIMITS.depth), []],
    ['one level more', nested(LIMITS.depth + 1), ['SEGMENT_CONDITION_TOO_DEEP']],
    ['a thousand levels', nested(1_000), ['SEGMENT_CONDITION_TOO_DEEP']],
    ['the widest', wide(LIMITS.parts), []],
    ['one more beside', wide(LIMITS.parts + 1), ['SEGMENT_CONDITION_TOO_LARGE']],
    ['a hundred thousand beside', wide(100_000), ['SEGMENT_CONDITION_TOO_LARGE']],
  ])('%s', (_, input, expected) => {
    expect(codes(input)).toEqual(expected);
  });

  it('has a bound on all of them together', () => {
    const within: ConditionInput = { any: [wide(12), wide(12), wide(11)] };
    expect(codes(within)).toEqual([]);
    expect(new Set(codes({ any: [wide(12), wide(12), wide(12), wide(12)] }))).toEqual(
      new Set(['SEGMENT_CONDITION_TOO_LARGE']),
    );
  });

  it('reads what it was given, each code once, and names the field of every fault', () => {
    const read = readCondition({ all: [{ tiers: ['GOLD', 'GOLD'] }, { not: leaf }] }, ['condition']);
    expect(read.condition).toEqual({
      kind: 'ALL',
      parts: [
        { kind: 'TIER', tiers: ['GOLD'] },
        { kind: 'NOT', part: { kind: 'VISIT_COUNT', range: { atLeast: 1, atMost: null } } },
      ],
    });
    const wrong = readCondition({ all: [leaf, { visitCount: { atMost: -1 } }, {}] }, ['condition']);
    expect(wrong.refusals.map(({ field }) => field?.join('.'))).toEqual([
      'condition.all.1.visitCount.atMost',
      'condition.all.2',
    ]);
  });
});
