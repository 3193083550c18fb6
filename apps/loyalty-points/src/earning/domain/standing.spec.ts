import fc from 'fast-check';
import type { Judgement } from './judgement';
import { type Standing, differences, nothingPosted, standingAfter } from './standing';

function judged(points: number, membershipId: string | null = 'mem_1'): Judgement {
  return {
    outcome: membershipId === null ? 'NOT_A_MEMBER' : points > 0 ? 'EARNED' : 'BELOW_ONE_STEP',
    points,
    membershipId,
    explanation: {
      template: 'PTS-02.repair-order',
      ruleId: 'PTS-02',
      ruleVersion: 'default@1',
      formula: `floor(${points * 50}.00 / 50)`,
      inputs: { pointsPerStep: 1 },
      result: points,
    },
  };
}

const earned = (points: number, postingCount = 1): Standing => ({
  membershipId: 'mem_1',
  points,
  postingCount,
});
const brief = (standing: Standing, judgement: Judgement) =>
  differences(standing, judgement).map(({ membershipId, kind, points, revision }) => [
    membershipId,
    kind,
    points,
    revision,
  ]);

describe('the difference to be posted', () => {
  it.each([
    ['a first earning', nothingPosted, judged(20), [['mem_1', 'EARN', 20, 1]]],
    ['nothing for nothing', nothingPosted, judged(0), []],
    ['nothing for a non-member', nothingPosted, judged(0, null), []],
    ['nothing the second time', earned(20), judged(20), []],
    ['a refund of 130.00 of 1 000.00', earned(20), judged(17), [['mem_1', 'CORRECTION', -3, 2]]],
    ['a further refund', earned(17, 2), judged(10), [['mem_1', 'CORRECTION', -7, 3]]],
    ['an amendment upwards', earned(20), judged(24), [['mem_1', 'CORRECTION', 4, 2]]],
    ['a refund of everything', earned(20), judged(0), [['mem_1', 'CORRECTION', -20, 2]]],
    ['earning after all was refunded', earned(0, 2), judged(5), [['mem_1', 'CORRECTION', 5, 3]]],
    [
      'a membership that was not in force after all',
      earned(20),
      judged(0, null),
      [['mem_1', 'CORRECTION', -20, 2]],
    ],
    [
      'another member than was thought',
      earned(20),
      judged(20, 'mem_2'),
      [
        ['mem_1', 'CORRECTION', -20, 2],
        ['mem_2', 'CORRECTION', 20, 3],
      ],
    ],
  ])('PTS-05: is right for %s', (_, standing, judgement, expected) => {
    expect(brief(standing, judgement)).toEqual(expected);
  });

  it('PTS-05, CONV-4: explains a correction by what is worth now and what was posted before', () => {
    const [difference] = differences(earned(20), judged(17));
    expect(difference?.explanation).toEqual({
      template: 'PTS-05.correction',
      ruleId: 'PTS-05',
      ruleVersion: 'default@1',
      formula: 'floor(850.00 / 50) - 20',
      inputs: { pointsPerStep: 1, pointsBefore: 20, pointsNow: 17 },
      result: -3,
    });
  });

  it('PTS-04: posts once: after any history the postings of a member sum to what was judged last', () => {
    const any = fc.tuple(fc.nat(50), fc.constantFrom('mem_1', 'mem_2', null));
    fc.assert(
      fc.property(fc.array(any), (history) => {
        const sums = new Map<string, number>();
        let standing = nothingPosted;
        let revision = 0;
        for (const [worth, membershipId] of history) {
          const judgement = judged(membershipId === null ? 0 : worth, membershipId);
          for (const each of differences(standing, judgement)) {
            expect(each.revision).toBe(++revision);
            expect(each.kind).toBe(revision === 1 ? 'EARN' : 'CORRECTION');
            sums.set(each.membershipId, (sums.get(each.membershipId) ?? 0) + each.points);
          }
          standing = standingAfter(standing, judgement);
          for (const [member, sum] of sums) expect(sum).toBe(member === membershipId ? judgement.points : 0);
        }
      }),
    );
  });
});
