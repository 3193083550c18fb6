import * as fc from 'fast-check';
import { defaultProgramme } from '@autoclub/programme-config';
import { bonusOf, bonusWithMore, type RosterResult } from './bonus';
import { termsOf } from './terms';

const terms = termsOf(defaultProgramme.values.analytics);

/** 100 customers of whom 95 paid, all content, at an average ticket of 1.2 times the base. */
const result = (differences: Partial<RosterResult> = {}): RosterResult => ({
  customerCount: 100,
  activeCount: 95,
  scoreSum: 95,
  scoreCount: 10,
  paidMinor: 1_320_000,
  ticketCount: 10,
  ...differences,
});

describe('ANA-03: the bonus of a customer manager', () => {
  it('is 2 400.00 for 100 customers, at least 90 % with spend and a factor of 1.2', () => {
    const bonus = bonusOf(result(), terms);
    expect(bonus).toEqual({
      isSatisfied: true,
      step: 'FULL',
      quotaMinor: 2_000,
      baseMinor: 200_000,
      ticketFactor: { paidMinor: 1_320_000, ofMinor: 1_100_000 },
      bonusMinor: 240_000,
    });
  });

  it.each([
    [100, 90, 'FULL', 240_000],
    [100, 89, 'HALF', 120_000],
    [100, 80, 'HALF', 120_000],
    [100, 79, 'NONE', 0],
    [111, 100, 'FULL', 266_400],
    [111, 99, 'HALF', 133_200],
    [9, 8, 'HALF', 10_800],
    [10, 9, 'FULL', 24_000],
    [1, 1, 'FULL', 2_400],
    [300, 270, 'FULL', 720_000],
    [300, 269, 'HALF', 360_000],
    [0, 0, 'NONE', 0],
  ])('of %d customers %d with spend: %s, %d', (customerCount, activeCount, step, bonusMinor) => {
    const bonus = bonusOf(result({ customerCount, activeCount }), terms);
    expect([bonus.step, bonus.bonusMinor]).toEqual([step, bonusMinor]);
  });

  it.each([
    [90, 10, 0],
    [91, 10, 240_000],
    [9, 1, 0],
    [10, 1, 240_000],
    [900, 100, 0],
    [901, 100, 240_000],
    [0, 0, 0],
  ])('needs a satisfaction above 9: %d of %d answers come to %d', (scoreSum, scoreCount, bonusMinor) => {
    expect(bonusOf(result({ scoreSum, scoreCount }), terms).bonusMinor).toBe(bonusMinor);
  });

  it.each([
    [55, 100],
    [54, 98],
    [1_100_003, 2_000_005],
    [0, 0],
    [-500, 0],
  ])('keeps the factor exact and rounds half-up once: %d paid', (paidMinor, bonusMinor) => {
    // One visit and a roster of 1 000 at 20.00: the bonus is 2 000 000 times paid, by 110 000.
    const one = result({ customerCount: 1, activeCount: 1, ticketCount: 100, paidMinor: paidMinor * 100 });
    const bonus = bonusOf(one, { ...terms, fullQuotaMinor: 200_000 });
    expect(bonus.bonusMinor).toBe(bonusMinor);
  });

  it.each([
    [54_999, 0],
    [55_000, 1],
    [164_999, 1],
    [165_000, 2],
  ])(
    'rounds half a minor unit up: %d paid in one visit for a quota of one come to %d',
    (paidMinor, expected) => {
      const one = result({ customerCount: 1, activeCount: 1, ticketCount: 1, paidMinor });
      expect(bonusOf(one, { ...terms, fullQuotaMinor: 1 }).bonusMinor).toBe(expected);
    },
  );

  it('without a paid visit there is no factor and no bonus', () => {
    const bonus = bonusOf(result({ ticketCount: 0, paidMinor: 0 }), terms);
    expect([bonus.ticketFactor, bonus.bonusMinor]).toEqual([null, 0]);
  });

  it.each([
    [87, 3, 'FULL', 240_000],
    [86, 3, 'HALF', 120_000],
    [77, 3, 'HALF', 120_000],
    [76, 3, 'NONE', 0],
    [99, 3, 'FULL', 240_000],
  ])('%d with spend and %d more: %s, %d', (activeCount, more, step, bonusMinor) => {
    const bonus = bonusWithMore(result({ activeCount }), more, terms);
    expect([bonus.step, bonus.bonusMinor]).toEqual([step, bonusMinor]);
  });

  it('never reduces pay, and grows with every customer who pays', () => {
    const any = fc.record({
      customerCount: fc.integer({ min: 0, max: 300 }),
      scoreSum: fc.integer({ min: 0, max: 3_000 }),
      scoreCount: fc.integer({ min: 0, max: 300 }),
      paidMinor: fc.integer({ min: -1_000, max: 100_000_000_000 }),
      ticketCount: fc.integer({ min: 0, max: 5_000 }),
    });
    fc.assert(
      fc.property(any, (drawn) => {
        const bonuses = Array.from(
          { length: drawn.customerCount + 1 },
          (_, activeCount) => bonusOf({ ...drawn, activeCount }, terms).bonusMinor,
        );
        expect(bonuses.every((bonus) => Number.isSafeInteger(bonus) && bonus >= 0)).toBe(true);
        expect([...bonuses].sort((a, b) => a - b)).toEqual(bonuses);
      }),
    );
  });
});
