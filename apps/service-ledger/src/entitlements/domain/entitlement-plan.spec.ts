import { addDays, type LocalDate, localDate } from '@autoclub/domain-kit';
import * as fc from 'fast-check';
import type { KnownTierFact, Membership } from '../../network';
import { membershipYear, planOn } from './entitlement-plan';
import type { PlanProgramme } from './programme';

const fact = (
  factId: string,
  tier: string,
  from: string,
  to: string,
  sequence: number,
  changedOn: string = from,
): KnownTierFact => ({
  factId,
  tier,
  changedOn: localDate(changedOn),
  validity: { from: localDate(from), to: localDate(to) },
  sequence,
  traceId: `trace of ${factId}`,
  eventId: factId,
});

const membership = (activatedOn: string | null, ...facts: KnownTierFact[]): Membership => ({
  id: 'mem_1',
  customerId: 'cus_1',
  dealerId: 'dlr_1',
  activatedOn: activatedOn === null ? null : localDate(activatedOn),
  facts,
});

const programme: PlanProgramme = {
  version: 'default@1',
  entitlements: {
    BASIC: [
      { code: 'REGISTRATION', count: 1 },
      { code: 'CAR_WASH', count: 10 },
    ],
    SILVER: [
      { code: 'CAR_WASH', count: 20 },
      { code: 'ALIGNMENT', count: 1 },
      { code: 'TOWING', count: null },
    ],
  },
};
const on = (day: string, of: Membership, plansOn: (day: LocalDate) => PlanProgramme = () => programme) =>
  planOn(of, plansOn, localDate(day));

const basic = fact('activation', 'BASIC', '2026-03-01', '2028-03-01', 1);
const correction = fact('tch_2', 'BASIC', '2026-03-01', '2028-03-01', 3, '2026-12-10');
const upgrade = fact('tch_1', 'SILVER', '2026-11-20', '2028-11-20', 2);

describe('planOn', () => {
  it('SVC-04: grants the benefits of the tier for the membership year', () => {
    expect(on('2026-06-01', membership('2026-03-01', basic))).toMatchObject({
      tier: 'BASIC',
      year: { from: '2026-03-01', to: '2027-03-01' },
      benefits: [
        {
          code: 'REGISTRATION',
          grantedCount: 1,
          closedOn: null,
          validity: { from: '2026-03-01', to: '2027-03-01' },
        },
        { code: 'CAR_WASH', grantedCount: 10, closedOn: null },
      ],
    });
  });

  it('SVC-05: an upgrade replaces the plan from its day', () => {
    const plan = on('2026-11-20', membership('2026-03-01', basic, upgrade));
    expect(plan?.benefits.map(({ code, grantedCount, closedOn }) => [code, grantedCount, closedOn])).toEqual([
      ['REGISTRATION', 1, '2026-11-20'],
      ['CAR_WASH', 20, null],
      ['ALIGNMENT', 1, null],
      ['TOWING', null, null],
    ]);
    expect(plan?.benefits[1]?.traceId).toBe('trace of tch_1');
    expect(on('2026-11-19', membership('2026-03-01', basic, upgrade))?.tier).toBe('BASIC');
  });

  it('SVC-05: a correction brings back the plan of the tier before, from its own day', () => {
    const of = membership('2026-03-01', basic, upgrade, correction);
    expect(on('2026-12-09', of)?.tier).toBe('SILVER');
    const plan = on('2026-12-10', of);
    expect(
      plan?.benefits.map(({ code, tier, grantedCount, closedOn }) => [code, tier, grantedCount, closedOn]),
    ).toEqual([
      ['REGISTRATION', 'BASIC', 1, null],
      ['CAR_WASH', 'BASIC', 10, null],
      ['ALIGNMENT', 'SILVER', 1, '2026-12-10'],
      ['TOWING', 'SILVER', null, '2026-12-10'],
    ]);
    expect(plan?.benefits[1]?.validity).toEqual({ from: '2026-12-10', to: '2027-03-01' });
  });

  it('SVC-04: the year after an upgrade is the whole plan of the higher tier', () => {
    const plan = on('2027-03-01', membership('2026-03-01', basic, upgrade));
    expect(plan?.benefits.map(({ code }) => code)).toEqual(['CAR_WASH', 'ALIGNMENT', 'TOWING']);
    expect(plan?.year).toEqual({ from: '2027-03-01', to: '2028-03-01' });
  });

  it('SVC-05: the last plan ends with the validity, and then there is none', () => {
    const shortened = membership('2026-03-01', fact('activation', 'BASIC', '2026-03-01', '2026-09-01', 1));
    expect(on('2026-08-31', shortened)?.benefits[0]?.validity.to).toBe('2026-09-01');
    expect(on('2026-09-01', shortened)).toBeUndefined();
  });

  it.each([
    ['before the activation is known', membership(null, upgrade), '2026-12-01'],
    ['before the first day', membership('2026-03-01', basic), '2026-02-28'],
    ['without any fact', membership('2026-03-01'), '2026-06-01'],
  ])('SVC-04: there is no plan %s', (_, of, day) => {
    expect(on(day, of)).toBeUndefined();
  });

  it('CONV-3: a year is judged by the programme in force on its first day', () => {
    const richer = { ...programme, entitlements: { BASIC: [{ code: 'CAR_WASH', count: 99 }] } };
    const plansOn = (day: LocalDate) => (day >= localDate('2026-06-01') ? richer : programme);
    const of = membership('2026-03-01', basic);
    expect(on('2026-12-01', of, plansOn)?.benefits).toHaveLength(2);
    expect(on('2027-03-01', of, plansOn)?.benefits).toMatchObject([{ grantedCount: 99 }]);
  });

  it('SVC-04: the plan does not depend on the order or the day within a tier and year', () => {
    const facts = [basic, upgrade, correction];
    const days = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: 3 }), days, (shuffled, offset) => {
        const day = addDays(localDate('2026-03-01'), offset);
        expect(on(day, membership('2026-03-01', ...shuffled))).toEqual(
          on(day, membership('2026-03-01', ...facts)),
        );
      }),
    );
  });
});

describe('membershipYear', () => {
  it.each([
    ['2024-02-29', '2025-02-27', '2024-02-29', '2025-02-28'],
    ['2024-02-29', '2025-02-28', '2025-02-28', '2026-02-28'],
    ['2024-02-29', '2028-02-29', '2028-02-29', '2029-02-28'],
    ['2026-12-31', '2027-12-30', '2026-12-31', '2027-12-31'],
    ['2026-01-01', '2026-01-01', '2026-01-01', '2027-01-01'],
  ])('SVC-04: activated on %s, %s lies in %s to %s', (activatedOn, day, from, to) => {
    expect(membershipYear(membership(activatedOn), localDate(day))).toEqual({ from, to });
  });
});
