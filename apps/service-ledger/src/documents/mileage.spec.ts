import { contradictedReading, type MileageReading } from './mileage';

const reading = (day: number, mileageKm: number, isExplained = false): MileageReading => ({
  repairOrderId: `ror_${day}`,
  settledAt: new Date(Date.UTC(2026, 0, day)),
  mileageKm,
  isExplained,
});

describe('contradictedReading', () => {
  const known = [reading(10, 10_000), reading(20, 20_000), reading(30, 500, true), reading(40, 1_000)];

  it.each([
    ['between its neighbours', reading(15, 15_000), undefined],
    ['equal to the one before', reading(15, 10_000), undefined],
    ['below the one before', reading(15, 9_999), 10],
    ['above the one after', reading(15, 20_001), 20],
    ['below the one before, with a reason', reading(15, 1, true), undefined],
    ['far above, before an instrument was replaced', reading(25, 90_000), undefined],
    ['below an old maximum, after an instrument was replaced', reading(35, 700), undefined],
    ['below the reading of the new instrument', reading(35, 499), 30],
    ['before everything', reading(1, 10_000), undefined],
    ['after everything', reading(50, 999), 40],
    [
      'the amended reading itself',
      { ...reading(20, 10_500), settledAt: new Date(Date.UTC(2026, 0, 20)) },
      undefined,
    ],
  ] as const)('SVC-01: a reading %s', (_, candidate, contradicts) => {
    const found = contradictedReading(candidate, known);
    expect(found?.repairOrderId).toBe(contradicts === undefined ? undefined : `ror_${contradicts}`);
  });

  it('SVC-01: does not depend on the order in which readings are known', () => {
    const reversed = [...known].reverse();
    for (const day of [1, 15, 25, 35, 50])
      for (const mileageKm of [0, 499, 9_999, 15_000, 20_001])
        expect(contradictedReading(reading(day, mileageKm), reversed)).toEqual(
          contradictedReading(reading(day, mileageKm), known),
        );
  });
});
