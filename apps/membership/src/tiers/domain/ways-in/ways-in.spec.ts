import { localDate, money } from '@autoclub/domain-kit';
import { explain } from '@autoclub/rulebook';
import {
  contribution as contributed,
  feePaid,
  order,
  posting,
  referral,
  refunded,
  review,
  service,
} from '../../../../test/builders/tier-facts';
import { tierScheme } from '../../../../test/builders/tier-scheme';
import { KnownFacts } from '../known-facts';
import { tierOf, validityFrom, type Tier } from '../tier';
import type { TierFact } from '../tier-fact';
import { joiningWayOf, waysIn, waysInto } from './index';

const tier = (code: string) => tierOf(tierScheme(), code) as Tier;
const nothing = { hasCarBoughtHere: false, feePaid: money(0) };

describe('MEM-03: ways into a tier', () => {
  it('have codes of their own and a sentence each', () => {
    expect(new Set(waysIn.map((way) => way.code)).size).toBe(waysIn.length);
    for (const way of waysIn) expect(way.sentence).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['BASIC', ['GIFT_WITH_CAR', 'FEE']],
    ['SILVER', ['FEE', 'POINTS', 'UNBROKEN_MAINTENANCE', 'VISITS', 'REFERRALS']],
    ['GOLD', ['POINTS', 'REFERRALS', 'SPECIAL_CONTRIBUTION']],
  ])('%s is reached by %j', (code, ways) => {
    expect(waysInto(tier(code)).map((way) => way.code)).toEqual(ways);
  });

  it.each([
    ['GIFT_WITH_CAR', 'BASIC', { hasCarBoughtHere: true }, []],
    ['GIFT_WITH_CAR', 'BASIC', {}, ['NO_CAR_BOUGHT_HERE']],
    ['GIFT_WITH_CAR', 'BASIC', { hasCarBoughtHere: true, feePaid: money(1) }, ['FEE_DIFFERS']],
    ['GIFT_WITH_CAR', 'SILVER', { hasCarBoughtHere: true }, ['WAY_IN_NOT_OPEN']],
    ['FEE', 'BASIC', { feePaid: money(18_000) }, []],
    ['FEE', 'BASIC', { feePaid: money(17_999) }, ['FEE_DIFFERS']],
    ['FEE', 'BASIC', { feePaid: money(18_001) }, ['FEE_DIFFERS']],
    ['FEE', 'BASIC', { feePaid: money(28_000) }, ['FEE_DIFFERS']],
    ['FEE', 'SILVER', { feePaid: money(27_999) }, ['FEE_DIFFERS']],
    ['FEE', 'SILVER', { feePaid: money(28_000) }, []],
    ['FEE', 'GOLD', { feePaid: money(9_999_999) }, ['NEVER_FOR_MONEY']],
    ['POINTS', 'SILVER', {}, ['no way to join']],
  ])('%s into %s with %j meets %j', (way, code, facts, obstacles) => {
    const met = joiningWayOf(way)?.obstacles(tier(code), { ...nothing, ...facts });
    expect(met?.map((each) => each.code) ?? ['no way to join']).toEqual(obstacles);
  });

  it.each([
    ['BASIC', '2026-11-21', '2028-11-21'],
    ['SILVER', '2026-11-21', '2028-11-21'],
    ['GOLD', '2026-11-21', '2029-11-21'],
    ['BASIC', '2028-02-29', '2030-02-28'],
  ])('%s from %s is valid until %s', (code, from, to) => {
    expect(validityFrom(localDate(from), tier(code))).toEqual({ from, to });
  });
});

/** How far a member since 2026-03-01 has come on a way, on 2026-11-21. */
function progress(way: string, into: string, facts: readonly TierFact[], held = 'BASIC') {
  const member = {
    day: localDate('2026-11-21'),
    held: { tier: held, inTierFrom: localDate('2026-03-01') },
    risesFrom: localDate('2026-03-01'),
    known: new KnownFacts(facts),
    scheme: tierScheme(),
  };
  return waysIn.find(({ code }) => code === way)?.rising?.progress(tier(into), member);
}

const visitsOf = (...orders: readonly (readonly [day: string, yuan: number])[]) =>
  orders.map(([day, yuan], i) => order(`ror_${i}`, day, yuan));
const five = visitsOf(
  ['2026-01-10', 600],
  ['2026-03-10', 600],
  ['2026-05-10', 600],
  ['2026-07-10', 600],
  ['2026-11-21', 600],
);
const people = (count: number, day = '2026-11-01') =>
  Array.from({ length: count }, (_, i) => referral(`rfl_${i}`, day));

describe('MEM-03: what a member has come to on a way', () => {
  it.each<[string, string, string, readonly TierFact[], boolean, Record<string, unknown>, string?]>([
    ['99 points', 'POINTS', 'SILVER', [posting(1, 99)], false, { missingPoints: 1 }],
    ['100 points', 'POINTS', 'SILVER', [posting(1, 100)], true, { missingPoints: 0 }],
    ['199 points', 'POINTS', 'GOLD', [posting(1, 199)], false, { missingPoints: 1 }],
    ['200 points', 'POINTS', 'GOLD', [posting(1, 200)], true, {}],
    ['5 visits and 3 000.00', 'VISITS', 'SILVER', five, true, { visits: 5, spend: '3000.00' }],
    [
      '4 visits and enough spend',
      'VISITS',
      'SILVER',
      visitsOf(['2026-01-10', 900], ['2026-03-10', 900], ['2026-05-10', 900], ['2026-07-10', 900]),
      false,
      { missingVisits: 1, missingSpend: '0.00' },
    ],
    [
      '5 visits and 2 999.99',
      'VISITS',
      'SILVER',
      [...five.slice(1), order('ror_0', '2026-01-10', 599.99)],
      false,
      { missingVisits: 0, missingSpend: '0.01' },
    ],
    [
      'two orders of one car on one day',
      'VISITS',
      'SILVER',
      [...five.slice(0, 4), order('ror_9', '2026-07-10', 600)],
      false,
      { visits: 4, spend: '3000.00' },
    ],
    [
      'two cars on one day',
      'VISITS',
      'SILVER',
      [...five.slice(0, 4), order('ror_9', '2026-07-10', 600, { vehicleId: 'veh_2' })],
      true,
      { visits: 5 },
    ],
    [
      'an accident among them, which counts neither as visit nor as spend',
      'VISITS',
      'SILVER',
      [...five.slice(0, 4), order('ror_9', '2026-11-21', 9_000, { orderKind: 'ACCIDENT' })],
      false,
      { missingVisits: 1, missingSpend: '600.00' },
    ],
    [
      'a visit on the first day of the 12 months',
      'VISITS',
      'SILVER',
      [...five.slice(1), order('ror_0', '2025-11-22', 600)],
      true,
      { from: '2025-11-22' },
    ],
    [
      'a visit a day before the 12 months',
      'VISITS',
      'SILVER',
      [...five.slice(1), order('ror_0', '2025-11-21', 600)],
      false,
      { visits: 4 },
    ],
    [
      'the five within 12 months, but not with today',
      'VISITS',
      'SILVER',
      visitsOf(
        ['2025-05-01', 600],
        ['2025-08-01', 600],
        ['2025-10-01', 600],
        ['2026-02-01', 600],
        ['2026-04-30', 600],
      ),
      true,
      { from: '2025-05-01' },
    ],
    [
      'the five within 12 months that ended before the membership',
      'VISITS',
      'SILVER',
      visitsOf(
        ['2025-03-01', 600],
        ['2025-05-01', 600],
        ['2025-08-01', 600],
        ['2025-10-01', 600],
        ['2026-02-20', 600],
      ),
      false,
      { visits: 1 },
    ],
    [
      'goods of the boutique, which are no repair',
      'VISITS',
      'SILVER',
      [...five.slice(1), order('ror_0', '2026-01-10', 0, { paidMinor: { BOUTIQUE: 60_000 } })],
      false,
      { visits: 5, missingSpend: '600.00' },
    ],
    [
      'one of them refunded whole',
      'VISITS',
      'SILVER',
      [...five, refunded(five[4] as (typeof five)[number], '2026-11-21', 0)],
      false,
      { missingVisits: 1 },
    ],
    ['1 referral', 'REFERRALS', 'SILVER', people(1), false, { missingPeople: 1 }],
    ['2 referrals', 'REFERRALS', 'SILVER', people(2), true, {}],
    [
      '2 referrals, one before the tier',
      'REFERRALS',
      'SILVER',
      [...people(1), referral('rfl_9', '2026-02-28')],
      false,
      {},
    ],
    [
      '2 referrals, one on the first day of the tier',
      'REFERRALS',
      'SILVER',
      [...people(1), referral('rfl_9', '2026-03-01')],
      true,
      {},
    ],
    [
      'one referral that arrives twice',
      'REFERRALS',
      'SILVER',
      [...people(1), ...people(1)],
      false,
      { referred: 1 },
    ],
    ['3 referrals of a BASIC member', 'REFERRALS', 'GOLD', people(3), false, { missingPeople: 1 }],
    ['4 referrals of a BASIC member', 'REFERRALS', 'GOLD', people(4), true, {}],
    ['1 referral of a SILVER member', 'REFERRALS', 'GOLD', people(1), false, {}, 'SILVER'],
    ['2 referrals of a SILVER member', 'REFERRALS', 'GOLD', people(2), true, {}, 'SILVER'],
    ['no contribution', 'SPECIAL_CONTRIBUTION', 'GOLD', [], false, {}],
    ['an approved contribution', 'SPECIAL_CONTRIBUTION', 'GOLD', [contributed('2026-11-21')], true, {}],
    ['no fee', 'FEE', 'SILVER', [], false, { feeAmount: '280.00' }],
    ['the fee', 'FEE', 'SILVER', [feePaid('2026-11-21')], true, {}],
    ['no car', 'UNBROKEN_MAINTENANCE', 'SILVER', [], false, { years: 2, kilometres: 60_000 }],
    [
      'a car of 2 years and no maintenance',
      'UNBROKEN_MAINTENANCE',
      'SILVER',
      [review('2026-11-21')],
      false,
      {},
    ],
    [
      'a car of 2 years, served each 12 months',
      'UNBROKEN_MAINTENANCE',
      'SILVER',
      [review('2026-11-21'), service('ror_1', '2025-06-01')],
      true,
      { until: '2026-06-01' },
    ],
  ])('%s: %s into %s', (_, way, into, facts, isOpen, inputs, held = 'BASIC') => {
    const found = progress(way, into, facts, held);
    expect(found?.isOpen).toBe(isOpen);
    expect(found?.explanation.inputs).toMatchObject(inputs);
    for (const language of ['zh', 'en'] as const) {
      const text = found ? explain(found.explanation, language) : '';
      expect(text).toMatch(
        language === 'zh' ? /^[^A-Z]*[\u4e00-\u9fff].*。$/u : /^[A-Z0-9][^\u4e00-\u9fff]*|.*\.$/,
      );
      expect(text).not.toMatch(/[{}]|[A-Z]{3,}/);
    }
  });

  it.each([
    ['POINTS', 'BASIC'],
    ['VISITS', 'GOLD'],
    ['UNBROKEN_MAINTENANCE', 'GOLD'],
    ['FEE', 'GOLD'],
    ['SPECIAL_CONTRIBUTION', 'SILVER'],
  ])('MEM-03: %s does not lead into %s at all, GOLD never for money', (way, into) => {
    expect(
      progress(way, into, [
        posting(1, 500),
        ...five,
        feePaid('2026-11-01', into),
        contributed('2026-11-01', into),
      ]),
    ).toBeUndefined();
  });

  it('says what is missing to the next tier in both languages', () => {
    const found = progress('VISITS', 'SILVER', five.slice(1));
    expect(found && explain(found.explanation, 'zh')).toBe(
      '自 2025-11-22 起 12 个月内进厂 4 次、维修消费 2400.00 元（不含事故维修），银卡需要 5 次和 3000.00 元，还差 1 次和 600.00 元。',
    );
    expect(found && explain(found.explanation, 'en')).toContain('so 1 and 600.00 are missing');
  });
});
