import fc from 'fast-check';
import type { PointsFact } from '../../tiers';
import { activeMembership, posting } from '../../../test/builders/memberships';
import { tierScheme } from '../../../test/builders/tier-scheme';
import type { Membership } from '../domain/membership';
import { judgedAgain } from './judge-again';

const schemeOn = () => tierScheme();

/** What the reaction does with batches as they arrive: late ones make it judge everything kept so far. */
function arrive(batches: readonly PointsFact[][]): { membership: Membership; told: number } {
  let membership: Membership = activeMembership();
  const heard = new Map<string, PointsFact>();
  let told = 0;
  for (const batch of batches) {
    const news = batch.filter((fact) => !heard.has(fact.entryId));
    news.forEach((fact) => heard.set(fact.entryId, fact));
    const isLate = news.some((fact) => fact.sequence < membership.pointsSequence);
    const facts = isLate ? [...heard.values()] : news;
    for (const { after, moves } of judgedAgain(membership, facts, isLate, schemeOn)) {
      membership = after;
      told += moves.length;
    }
  }
  return { membership, told };
}

describe('MEM-04: postings that arrive late', () => {
  it('tell one change from the tier held to the right one', () => {
    const early = posting(1, 110, '2026-11-01');
    const later = posting(2, 95, '2026-12-20');
    const inOrder = arrive([[early], [later]]).membership;
    expect(inOrder.tier).toBe('SILVER');
    const [first] = judgedAgain(arrive([[later]]).membership, [early, later], true, schemeOn);
    expect(first?.moves).toEqual([expect.objectContaining({ fromTier: 'BASIC', toTier: 'SILVER' })]);
    expect(first?.after).toEqual({ ...inOrder, version: 2 });
  });

  it('that change nothing tell nothing', () => {
    const facts = [posting(1, 60), posting(2, 110)];
    expect(arrive([[facts[1] as PointsFact], [facts[0] as PointsFact]]).told).toBe(1);
  });

  it('in any order, in any batches and with repeats end in the same standing', () => {
    const run = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 260 }), fc.integer({ min: 0, max: 25 })), {
        minLength: 1,
        maxLength: 10,
      })
      .map((steps) => {
        let day = 0;
        return steps.map(([points, days], i) => {
          day += days;
          return posting(i + 1, points, new Date(Date.UTC(2026, 3, 1 + day)).toISOString().slice(0, 10));
        });
      });
    const arrival = run.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray(facts, { minLength: facts.length }),
        fc.array(fc.constantFrom(...facts), { maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
      ),
    );
    fc.assert(
      fc.property(arrival, ([facts, shuffled, repeats, size]) => {
        const stream = [...shuffled, ...repeats];
        const batches = stream.flatMap((_, i) => (i % size === 0 ? [stream.slice(i, i + size)] : []));
        const right = arrive(facts.map((fact) => [fact])).membership;
        const got = arrive(batches).membership;
        expect({ ...got, version: 0 }).toEqual({ ...right, version: 0 });
      }),
      { numRuns: 500 },
    );
  });
});
