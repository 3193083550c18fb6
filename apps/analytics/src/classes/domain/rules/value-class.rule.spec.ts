import { addDays, localDate } from '@autoclub/domain-kit';
import * as fc from 'fast-check';
import { day, history, params, today, vehicle, yardstick } from '../../../../test/builders/history';
import { referenceDay } from '../reference-day';
import { VALUE_CLASSES, valueClassRule } from './value-class.rule';

const classOf = (differences: Parameters<typeof history>[0]) => {
  const { explanation, ...verdict } = valueClassRule.classify(history(differences), day, yardstick);
  return { ...explanation, ...verdict };
};

const spend = (repairMinor: number, boutiqueMinor = 0, insuranceMinor = 0) => ({
  repairMinor,
  boutiqueMinor,
  insuranceMinor,
});

describe('valueClassRule', () => {
  it.each([
    [400_000, 4, 'LOYAL'],
    [399_999, 4, 'FAIRLY_LOYAL'],
    [400_000, 3, 'FAIRLY_LOYAL'],
    [200_000, 2, 'FAIRLY_LOYAL'],
    [199_999, 2, 'GENERAL'],
    [900_000, 1, 'GENERAL'],
    [0, 9, 'GENERAL'],
    [0, 0, 'GENERAL'],
  ])('ANA-01: spend of %d fen and %d visits make a customer %s', (repairMinor, visitCount, expected) => {
    expect(classOf({ spend: spend(repairMinor), visitCount }).class).toBe(expected);
  });

  it('ANA-01: adds repair, boutique and insurance up to the spend', () => {
    const verdict = classOf({ spend: spend(100_000, 50_000, 250_000), visitCount: 4 });
    expect(verdict).toMatchObject({ class: 'LOYAL', formula: '4000.00 >= 4000.00 and 4 >= 4' });
    expect(verdict.inputs).toMatchObject({
      spendAmount: '4000.00',
      repairAmount: '1000.00',
      boutiqueAmount: '500.00',
      insuranceAmount: '2500.00',
      visitCount: 4,
      lastVisitOn: '2026-10-20',
    });
  });

  it.each([
    ['2026-08-22', 'LOYAL', 'three months less a day ago'],
    ['2026-08-21', 'INACTIVE', 'exactly three months ago'],
    ['2026-05-22', 'INACTIVE', 'six months less a day ago'],
    ['2026-05-21', 'LOST', 'exactly six months ago'],
    ['2020-01-01', 'LOST', 'years ago'],
  ])('ANA-01: a last visit on %s wins over loyalty: %s (%s)', (lastVisitOn, expected) => {
    const loyal = { spend: spend(500_000), visitCount: 5 };
    expect(classOf({ ...loyal, lastVisitOn: localDate(lastVisitOn) }).class).toBe(expected);
  });

  it.each([
    ['2025-11-30', '2026-02-28', 'INACTIVE'],
    ['2025-12-01', '2026-02-28', 'GENERAL'],
    ['2025-08-31', '2026-02-27', 'INACTIVE'],
    ['2025-08-31', '2026-02-28', 'LOST'],
  ])('CONV-2: a visit on %s seen from %s clamps to the month end: %s', (lastVisitOn, on, expected) => {
    const reference = referenceDay(localDate(on), params);
    const verdict = valueClassRule.classify(
      history({ lastVisitOn: localDate(lastVisitOn) }),
      reference,
      yardstick,
    );
    expect(verdict.class).toBe(expected);
  });

  it.each([
    ['no visit yet', { vehicles: [vehicle('2026-11-01')], lastVisitOn: null, visitCount: 0 }, 'NEW'],
    ['silent since', { vehicles: [vehicle('2026-06-01')], lastVisitOn: localDate('2026-06-10') }, 'NEW'],
    ['one day short of due', { vehicles: [vehicle('2026-05-22')], lastVisitOn: null, visitCount: 0 }, 'NEW'],
    ['due since today', { vehicles: [vehicle('2026-05-21')], lastVisitOn: null, registeredOn: null }, 'LOST'],
    ['still coming', { vehicles: [vehicle('2026-06-01')] }, 'GENERAL'],
    [
      'bought tomorrow',
      { vehicles: [vehicle('2026-11-22')], lastVisitOn: localDate('2026-08-01') },
      'INACTIVE',
    ],
    [
      'old car lost, new car bought',
      { vehicles: [vehicle('2026-10-01')], lastVisitOn: localDate('2026-01-01') },
      'NEW',
    ],
  ] as const)('ANA-01: a new car, %s: %3$s', (_, differences, expected) => {
    expect(classOf({ ...differences, vehicles: [...differences.vehicles] }).class).toBe(expected);
  });

  it('ANA-01: counts silence from the registration for a customer who never came', () => {
    const never = { lastVisitOn: null, visitCount: 0 };
    expect(classOf({ ...never, registeredOn: localDate('2026-11-01') }).class).toBe('GENERAL');
    expect(classOf({ ...never, registeredOn: localDate('2026-08-21') }).class).toBe('INACTIVE');
    expect(classOf({ ...never, registeredOn: localDate('2026-05-21') }).class).toBe('LOST');
  });

  it.each([
    ['2026-11-01', 'ANA-01.GENERAL'],
    ['2026-08-21', 'ANA-01.never-came-inactive'],
    ['2026-05-21', 'ANA-01.never-came-lost'],
  ])(
    'CONV-4: names the sentence for a customer known since %s who never came: %s',
    (registeredOn, template) => {
      const never = { lastVisitOn: null, visitCount: 0, registeredOn: localDate(registeredOn) };
      expect(classOf(never).template).toBe(template);
    },
  );

  it('ANA-01: says new car and renewed insurance beside the class without changing it', () => {
    const loyal = { spend: spend(500_000), visitCount: 5 };
    const flagged = classOf({ ...loyal, vehicles: [vehicle('2026-08-01')], hasRenewedInsurance: true });
    expect(flagged).toMatchObject({ class: 'LOYAL', flags: ['NEW_CAR', 'INSURANCE_RENEWED'] });
  });

  it('CONV-4: shows the arithmetic of each class', () => {
    const formulas = [
      classOf({ spend: spend(119_999) }).formula,
      classOf({ lastVisitOn: localDate('2026-08-01') }).formula,
      classOf({ vehicles: [vehicle('2026-09-01')], lastVisitOn: null }).formula,
    ];
    expect(formulas).toEqual([
      '1199.99 < 2000.00 and 1 < 2',
      '2026-08-01 + 3 months <= 2026-11-21',
      '2026-09-01 + 6 months > 2026-11-21',
    ]);
  });

  it('ANA-01: more spend and more visits never lower a class', () => {
    const rank = (name: string) => ['GENERAL', 'FAIRLY_LOYAL', 'LOYAL'].indexOf(name);
    const amount = fc.integer({ min: 0, max: 800_000 });
    const visits = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(amount, visits, amount, visits, (repairMinor, visitCount, more, moreVisits) => {
        const before = classOf({ spend: spend(repairMinor), visitCount }).class;
        const after = classOf({
          spend: spend(repairMinor + more),
          visitCount: visitCount + moreVisits,
        }).class;
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });

  it('ANA-01: gives every customer exactly one class of the list', () => {
    const days = fc.integer({ min: 0, max: 900 }).map((ago) => addDays(today, -ago));
    fc.assert(
      fc.property(fc.option(days), fc.option(days), days, (lastVisitOn, purchasedOn, registeredOn) => {
        const vehicles = [{ vehicleId: 'veh_1', purchasedOn, visitedOn: [] }];
        expect(VALUE_CLASSES).toContain(classOf({ lastVisitOn, vehicles, registeredOn }).class);
      }),
    );
  });
});
