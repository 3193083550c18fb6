import * as fc from 'fast-check';
import { countByClass, mixAgainstPlan } from './class-mix';
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

  it('ANA-01: counts everybody once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VALUE_CLASSES)), (classes) => {
        const slices = mixAgainstPlan(countByClass(classes), plan);
        expect(slices.reduce((sum, slice) => sum + slice.customerCount, 0)).toBe(classes.length);
      }),
    );
  });
});
