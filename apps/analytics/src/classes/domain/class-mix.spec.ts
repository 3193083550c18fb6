import * as fc from 'fast-check';
import { countByClass, hiddenMix, mixAgainstPlan } from './class-mix';
import { VALUE_CLASSES } from './rules/value-class.rule';

const plan = { LOYAL: 5_000, GENERAL: 3_000, INACTIVE: 1_500, LOST: 500 };

describe('mixAgainstPlan', () => {
  it('ANA-01: sets loyal, general with new, inactive and lost against 50, 30, 15 and 5 %', () => {
    const counts = countByClass(['LOYAL', 'FAIRLY_LOYAL', 'GENERAL', 'NEW', 'INACTIVE', 'LOST']);
    expect(mixAgainstPlan(counts, plan)).toEqual([
      { group: 'LOYAL', customerCount: 2, actualBp: 3_333, plannedBp: 5_000 },
      { group: 'GENERAL', customerCount: 2, actualBp: 3_333, plannedBp: 3_000 },
      { group: 'INACTIVE', customerCount: 1, actualBp: 1_667, plannedBp: 1_500 },
      { group: 'LOST', customerCount: 1, actualBp: 1_667, plannedBp: 500 },
    ]);
  });

  it('ANA-01: has no shares without customers', () => {
    expect(mixAgainstPlan(countByClass([]), plan).map((slice) => slice.actualBp)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('ANA-01: counts every customer once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VALUE_CLASSES)), (classes) => {
        const slices = mixAgainstPlan(countByClass(classes), plan);
        expect(slices.reduce((sum, slice) => sum + slice.customerCount, 0)).toBe(classes.length);
      }),
    );
  });
});

describe('hiddenMix', () => {
  const counts = (differences: object) => ({
    ...countByClass([]),
    GENERAL: 50,
    INACTIVE: 20,
    LOST: 30,
    ...differences,
  });

  it('ANA-08: hides the other class of a group that is shown, lest the small one be the difference', () => {
    const { classes, groups } = hiddenMix(counts({ LOYAL: 3, FAIRLY_LOYAL: 10, NEW: 6 }), 5);
    expect([...classes]).toEqual(['LOYAL', 'FAIRLY_LOYAL']);
    expect([...groups]).toEqual([]);
  });

  it('ANA-08: hides another group beside a small one, with all their classes', () => {
    const { classes, groups } = hiddenMix(counts({ LOYAL: 2, FAIRLY_LOYAL: 1, NEW: 6 }), 5);
    expect([...groups]).toEqual(['LOYAL', 'INACTIVE']);
    expect([...classes]).toEqual(['LOYAL', 'FAIRLY_LOYAL', 'INACTIVE']);
  });

  it('ANA-08: hides nothing from the dealer itself', () => {
    const { classes, groups } = hiddenMix(counts({ LOYAL: 1 }), null);
    expect([classes.size, groups.size]).toEqual([0, 0]);
  });
});
