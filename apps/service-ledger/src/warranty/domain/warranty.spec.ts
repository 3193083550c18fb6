import { localDate } from '@autoclub/domain-kit';
import { extend } from './warranty';

const programme = {
  factoryYears: 3,
  factoryKm: 100_000,
  offers: [
    { code: 'ONE_YEAR', extraYears: 1, extraKm: 30_000 },
    { code: 'TWO_YEARS', extraYears: 2, extraKm: 60_000 },
  ],
};
const asked = { code: 'ONE_YEAR', mileageKm: 50_000, today: localDate('2026-11-22') };
const vehicle = { purchasedOn: localDate('2024-01-01'), latestMileageKm: 40_000, isExtended: false };

describe('extend', () => {
  it.each([
    ['on the last day of the factory warranty', { today: localDate('2026-12-31') }, {}, 'ok'],
    ['the day after', { today: localDate('2027-01-01') }, {}, 'FACTORY_WARRANTY_OVER'],
    ['a kilometre before its end', { mileageKm: 99_999 }, {}, 'ok'],
    ['at its end', { mileageKm: 100_000 }, {}, 'FACTORY_WARRANTY_DRIVEN'],
    ['at the last reading', { mileageKm: 40_000 }, {}, 'ok'],
    ['below the last reading', { mileageKm: 39_999 }, {}, 'MILEAGE_BELOW_READING'],
    ['without any reading', { mileageKm: 0 }, { latestMileageKm: null }, 'ok'],
    ['extended already', {}, { isExtended: true }, 'WARRANTY_EXTENDED_ALREADY'],
    ['bought nobody knows when', {}, { purchasedOn: null }, 'PURCHASE_DAY_UNKNOWN'],
    ['by what nobody offers', { code: 'X' }, {}, 'WARRANTY_UNKNOWN'],
  ])('SVC-11: a car %s', (_, more, known, expected) => {
    const decided = extend({ ...asked, ...more }, { ...vehicle, ...known }, programme);
    expect(decided.ok ? 'ok' : decided.refusals[0]?.code).toBe(expected);
  });

  it.each([
    ['ONE_YEAR', '2028-01-01', 130_000],
    ['TWO_YEARS', '2029-01-01', 160_000],
  ])('SVC-11: %s covers to %s or %i km', (code, coverTo, coverToKm) => {
    expect(extend({ ...asked, code }, vehicle, programme)).toMatchObject({
      value: { factoryCoverTo: '2027-01-01', coverTo, coverToKm },
    });
  });

  it('SVC-11, CONV-2: years are clamped to the end of February', () => {
    const leap = { ...vehicle, purchasedOn: localDate('2024-02-29') };
    expect(extend(asked, leap, programme)).toMatchObject({
      value: { factoryCoverTo: '2027-02-28', coverTo: '2028-02-29' },
    });
  });
});
