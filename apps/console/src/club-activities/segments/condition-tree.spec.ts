import {
  added,
  conditionOf,
  emptyRule,
  type Group,
  isComplete,
  removed,
  replaced,
  treeOf,
} from './condition-tree';

/** As the graph answers: every field is there, null but for one. */
const NOTHING = {
  ...{ tiers: null, valueClasses: null, frequencyClasses: null, flags: null, visitCount: null },
  ...{ daysSinceVisit: null, activityCount: null, spend: null, car: null },
};
const NO_CAR = {
  ...{ modelCodes: null, environmentCodes: null, habitCodes: null },
  ...{ ageMonths: null, mileageKm: null, insuranceEndsInDays: null },
};

function counting() {
  let n = 0;
  return () => `i${++n}`;
}

describe('ANA-06: the condition of a segment', () => {
  const goldWithoutVisit = {
    ...NOTHING,
    all: [
      { ...NOTHING, tiers: ['GOLD'] },
      { ...NOTHING, not: { ...NOTHING, visitCount: { atLeast: 1, atMost: null } } },
    ],
  };

  it('is the same after it was shown', () => {
    expect(conditionOf(treeOf(goldWithoutVisit, counting()))).toEqual({
      all: [{ tiers: ['GOLD'] }, { not: { visitCount: { atLeast: 1, atMost: null } } }],
    });
  });

  it('keeps what holds of one and the same car together', () => {
    const condition = {
      ...NOTHING,
      car: { ...NO_CAR, environmentCodes: ['CITY'], insuranceEndsInDays: { atLeast: 0, atMost: 60 } },
    };
    expect(conditionOf(treeOf(condition, counting()))).toEqual({
      all: [{ car: { environmentCodes: ['CITY'], insuranceEndsInDays: { atLeast: 0, atMost: 60 } } }],
    });
  });

  it('CONV-1: an amount stays the text that it is', () => {
    const spend = { atLeast: { amount: '3000.10' }, atMost: null };
    expect(conditionOf(treeOf({ ...NOTHING, spend }, counting()))).toEqual({
      all: [{ spend: { atLeast: { amount: '3000.10' }, atMost: null } }],
    });
  });

  it('"not" of "not" is kept as it was written', () => {
    const twice = { ...NOTHING, not: { ...NOTHING, not: { ...NOTHING, tiers: ['GOLD'] } } };
    expect(conditionOf(treeOf(twice, counting()))).toEqual({
      all: [{ not: { all: [{ not: { tiers: ['GOLD'] } }] } }],
    });
  });

  it('is not complete where it goes deeper than the page asks, so that nothing is lost by saving it', () => {
    expect(isComplete(treeOf({ ...NOTHING, all: [NOTHING] }, counting()))).toBe(false);
  });

  it('is not complete before every rule says something', () => {
    const root: Group = { kind: 'group', id: 'r', isNegated: false, mode: 'all', items: [] };
    expect(isComplete(root)).toBe(false);
    const withRule = added(root, 'r', emptyRule('a', 'visitCount'));
    expect(isComplete(withRule)).toBe(false);
    const filled = replaced(withRule, { ...emptyRule('a', 'visitCount'), atMost: '0' });
    expect(isComplete(filled)).toBe(true);
    expect(isComplete(removed(filled, 'a'))).toBe(false);
  });

  it('is changed in the depth without touching the rest', () => {
    const tree = treeOf(
      { ...NOTHING, any: [goldWithoutVisit, { ...NOTHING, tiers: ['SILVER'] }] },
      counting(),
    );
    const [inner, other] = tree.items;
    const grown = added(tree, inner?.id ?? '', emptyRule('new', 'spend'));
    expect(grown.items[1]).toBe(other);
    expect(removed(grown, 'new')).toEqual(tree);
  });
});
