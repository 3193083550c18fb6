import { addDays, localDate } from '@autoclub/domain-kit';
import fc from 'fast-check';
import {
  contribution,
  feePaid,
  order,
  posting,
  referral,
  refunded,
  review,
  service,
} from '../../../test/builders/tier-facts';
import { tierScheme } from '../../../test/builders/tier-scheme';
import { judgedAgain } from './judged-again';
import type { Standing } from './standing';
import type { TierFact } from './tier-fact';
import type { TierMove } from './tier-standing';

const schemeOn = () => tierScheme();
const basic: Standing = {
  tier: 'BASIC',
  validity: { from: localDate('2026-03-01'), to: localDate('2028-03-01') },
  inTierFrom: localDate('2026-03-01'),
  upgrades: [],
};

/** What the reaction does with batches as they arrive. */
function arrive(...batches: readonly (readonly TierFact[])[]): { held: Standing; published: TierMove[] } {
  let held = basic;
  const known = new Map<string, TierFact>();
  const published: TierMove[] = [];
  const keyOf = ({ kind, id, sequence }: TierFact) => `${kind} ${id} ${sequence}`;
  for (const batch of batches) {
    const news = [...new Map(batch.map((fact) => [keyOf(fact), fact]))]
      .filter(([key]) => !known.has(key))
      .map(([, fact]) => fact);
    if (news.length === 0) continue;
    const { after, moves } = judgedAgain(held, [...known.values()], news, schemeOn);
    news.forEach((fact) => known.set(keyOf(fact), fact));
    held = after.standing;
    published.push(...moves);
  }
  return { held, published };
}

const moved = (moves: readonly TierMove[]) =>
  moves.map(({ fromTier, toTier, causes, changedOn }) => [fromTier, toTier, causes.join(' '), changedOn]);

const visits = ['2026-04-10', '2026-06-10', '2026-08-10', '2026-10-10', '2026-11-21'].map((day, i) =>
  order(`ror_${i}`, day, 600),
);
const last = visits[4] as (typeof visits)[number];

describe('MEM-04: one upgrade with all its causes', () => {
  it.each<[string, readonly TierFact[], unknown[][]]>([
    ['visits alone', visits, [['BASIC', 'SILVER', 'VISITS', '2026-11-21']]],
    [
      'visits and points of one order',
      [...visits, posting(1, 101)],
      [['BASIC', 'SILVER', 'POINTS VISITS', '2026-11-21']],
    ],
    [
      'BASIC to GOLD in one step when one day passes both',
      [...visits, posting(1, 200)],
      [['BASIC', 'GOLD', 'POINTS VISITS', '2026-11-21']],
    ],
    [
      'referrals that lead on: two as BASIC, two since SILVER',
      ['2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01'].map((day, i) => referral(`rfl_${i}`, day)),
      [
        ['BASIC', 'SILVER', 'REFERRALS', '2026-05-01'],
        ['SILVER', 'GOLD', 'REFERRALS', '2026-07-01'],
      ],
    ],
    [
      'four referrals on one day',
      [1, 2, 3, 4].map((i) => referral(`rfl_${i}`, '2026-05-01')),
      [['BASIC', 'GOLD', 'REFERRALS', '2026-05-01']],
    ],
    [
      'three referrals on one day: those count once, and two more are needed since SILVER',
      [...[1, 2, 3].map((i) => referral(`rfl_${i}`, '2026-05-01')), referral('rfl_4', '2026-06-01')],
      [['BASIC', 'SILVER', 'REFERRALS', '2026-05-01']],
    ],
    [
      'a special contribution',
      [contribution('2026-05-01')],
      [['BASIC', 'GOLD', 'SPECIAL_CONTRIBUTION', '2026-05-01']],
    ],
    ['the fee of SILVER', [feePaid('2026-05-01')], [['BASIC', 'SILVER', 'FEE', '2026-05-01']]],
    ['a fee named for GOLD, which is never for money', [feePaid('2026-05-01', 'GOLD')], []],
    [
      'maintenance that is reviewed',
      [service('ror_1', '2025-06-01'), review('2026-06-01')],
      [['BASIC', 'SILVER', 'UNBROKEN_MAINTENANCE', '2026-06-01']],
    ],
    [
      'maintenance that nobody reviewed',
      [service('ror_1', '2025-06-01'), service('ror_2', '2026-06-02')],
      [],
    ],
    ['facts from before the membership', [posting(1, 300, '2026-02-28')], []],
  ])('%s', (_, facts, moves) => {
    expect(moved(arrive(facts).published)).toEqual(moves);
  });

  it('says why each cause was met', () => {
    const [move] = arrive([...visits, posting(1, 200)]).published;
    expect(move?.grounds.map(({ template, result }) => [template, result])).toEqual([
      ['MEM-03.points', 'SILVER'],
      ['MEM-03.points', 'GOLD'],
      ['MEM-03.visits', 'SILVER'],
    ]);
    expect(move?.validity).toEqual({ from: '2026-11-21', to: '2029-11-21' });
  });

  it('MEM-03: GOLD is never for money, whatever is paid', () => {
    expect(arrive([feePaid('2026-05-01'), { ...feePaid('2026-06-01', 'GOLD'), id: 'upg_2' }]).held.tier).toBe(
      'SILVER',
    );
  });
});

describe('MEM-04: a correction', () => {
  const soon = refunded(last, '2026-12-21', 0);
  it.each<[string, readonly TierFact[], string, unknown[][]]>([
    [
      'of the last visit on the 30th day takes the tier back',
      [soon],
      'BASIC',
      [['SILVER', 'BASIC', 'CORRECTION', '2026-12-21']],
    ],
    ['of the last visit on the 31st day waits for expiry', [refunded(last, '2026-12-22', 0)], 'SILVER', []],
    ['that leaves enough spend changes nothing', [refunded(last, '2026-12-01', 600)], 'SILVER', []],
    [
      'that leaves too little spend takes the tier back',
      [refunded(last, '2026-12-01', 599.99)],
      'BASIC',
      [['SILVER', 'BASIC', 'CORRECTION', '2026-12-01']],
    ],
  ])('%s', (_, correction, tier, moves) => {
    const { held, published } = arrive(visits, correction);
    expect(held.tier).toBe(tier);
    expect(moved(published.slice(1))).toEqual(moves);
  });

  it('of one cause leaves the tier to the other', () => {
    expect(arrive([...visits, posting(1, 101)], [posting(2, 90, '2026-12-01')]).held.tier).toBe('SILVER');
    const both = arrive([...visits, posting(1, 101)], [posting(2, 90, '2026-12-01'), soon]);
    expect(both.held).toEqual(basic);
    expect(both.published.at(-1)?.grounds.map(({ formula }) => formula)).toEqual([
      '90 < 100',
      '4 < 5, 2400.00 < 3000.00',
    ]);
  });

  it('on the day of the upgrade itself takes back what was published', () => {
    const { held, published } = arrive(visits, [refunded(last, '2026-11-21', 0)]);
    expect(held).toEqual(basic);
    expect(moved(published)).toEqual([
      ['BASIC', 'SILVER', 'VISITS', '2026-11-21'],
      ['SILVER', 'BASIC', 'CORRECTION', '2026-11-21'],
    ]);
  });

  it('of GOLD within its own day falls to what is left', () => {
    const { held, published } = arrive([posting(1, 210)], [posting(2, 150)]);
    expect(held).toMatchObject({ tier: 'SILVER', validity: { from: '2026-11-21', to: '2028-11-21' } });
    expect(moved(published).at(-1)).toEqual(['GOLD', 'SILVER', 'CORRECTION', '2026-11-21']);
  });
});

describe('MEM-04: facts that arrive late', () => {
  it('publish one change from the tier held to the right one', () => {
    const [early, later] = [posting(1, 110, '2026-11-01'), posting(2, 95, '2026-12-20')];
    const inOrder = arrive([early], [later]);
    expect(inOrder.held.tier).toBe('SILVER');
    const late = arrive([later], [early]);
    expect(moved(late.published)).toEqual([['BASIC', 'SILVER', 'POINTS', '2026-11-01']]);
    expect(late.held).toEqual(inOrder.held);
  });

  it('date an upgrade back', () => {
    const [first, ...rest] = visits;
    const early = order('ror_early', '2026-09-01', 700);
    const { published } = arrive([first as TierFact, ...rest], [early]);
    expect(moved(published)).toEqual([
      ['BASIC', 'SILVER', 'VISITS', '2026-11-21'],
      ['SILVER', 'SILVER', 'VISITS', '2026-10-10'],
    ]);
  });

  it('CONV-6: are counted from the day they were reported', () => {
    const late = { ...last, businessDay: localDate('2026-10-20') };
    expect(moved(arrive([...visits.slice(0, 4), late]).published)).toEqual([
      ['BASIC', 'SILVER', 'VISITS', '2026-11-21'],
    ]);
  });

  it('that change nothing publish nothing', () => {
    expect(arrive([posting(2, 110)], [posting(1, 60)]).published).toHaveLength(1);
    expect(arrive([posting(2, 110)], [posting(2, 110)]).published).toHaveLength(1);
  });
});

describe('MEM-04: over any order of arrival', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays(localDate('2026-03-01'), days));
  const fact = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 260 }))
      .map(([n, count]) => posting(n, count, addDays(localDate('2026-03-01'), n * 35))),
    fc
      .tuple(fc.integer({ min: 1, max: 7 }), day, fc.integer({ min: 0, max: 1_500 }))
      .map(([n, on, yuan]) => order(`ror_${n}`, on, yuan)),
    fc
      .tuple(fc.integer({ min: 1, max: 7 }), day, fc.constantFrom(0, 300))
      .map(([n, on, yuan]) => refunded(order(`ror_${n}`, on, 900), addDays(on, 10), yuan)),
    fc.tuple(fc.integer({ min: 1, max: 5 }), day).map(([n, on]) => referral(`rfl_${n}`, on)),
    day.map((on) => contribution(on)),
    day.map((on) => feePaid(on)),
    day.map((on) => review(on)),
  );
  const keyOf = ({ kind, id, sequence }: TierFact) => `${kind} ${id} ${sequence}`;
  const facts = fc.uniqueArray(fact, { minLength: 1, maxLength: 14, selector: keyOf });

  it('with repeats and in any batches, the standing is the same and the changes lead to it', () => {
    const arrival = facts.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.constantFrom(...all), { maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
      ),
    );
    fc.assert(
      fc.property(arrival, ([all, shuffled, repeats, size]) => {
        const stream = [...shuffled, ...repeats];
        const batches = stream.flatMap((_, i) => (i % size === 0 ? [stream.slice(i, i + size)] : []));
        const right = arrive(all);
        const got = arrive(...batches);
        expect(got.held).toEqual(right.held);
        for (const { held, published } of [right, got]) {
          const path = published.reduce((at, move) => (move.fromTier === at ? move.toTier : '?'), 'BASIC');
          expect(path).toBe(held.tier);
        }
        expect(new Set(right.published.map(({ changedOn }) => changedOn)).size).toBe(right.published.length);
      }),
      { numRuns: 400 },
    );
  });
});
