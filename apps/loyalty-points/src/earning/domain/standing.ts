import type { Explanation } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import type { Judgement } from './judgement';

/** What has been posted for a document so far: the points now in the books, whose they are, and in how many postings. */
export interface Standing {
  readonly membershipId: string | null;
  readonly points: number;
  readonly postingCount: number;
}

export const nothingPosted: Standing = { membershipId: null, points: 0, postingCount: 0 };

/** Points still to be posted so that the books say what a judgement says. */
export interface Difference {
  readonly membershipId: string;
  readonly kind: 'EARN' | 'CORRECTION';
  readonly points: number;
  /** Number of the posting among those of the document. */
  readonly revision: number;
  readonly explanation: Explanation;
}

/**
 * The postings that lead from what stands in the books to a judgement. The first posting of a document earns; whatever
 * follows corrects it by the difference (rulebook PTS-04, PTS-05). When the judgement names another membership, the
 * points are taken back from one and given to the other.
 */
export function differences(standing: Standing, judgement: Judgement): Difference[] {
  const moves = [
    ...(standing.membershipId !== null && standing.membershipId !== judgement.membershipId
      ? [{ membershipId: standing.membershipId, before: standing.points, now: 0 }]
      : []),
    ...(judgement.membershipId !== null
      ? [
          {
            membershipId: judgement.membershipId,
            before: standing.membershipId === judgement.membershipId ? standing.points : 0,
            now: judgement.points,
          },
        ]
      : []),
  ].filter(({ before, now }) => before !== now);
  return moves.map(({ membershipId, before, now }, index) => {
    const revision = standing.postingCount + index + 1;
    const points = now - before;
    if (revision === 1)
      return { membershipId, kind: 'EARN', points, revision, explanation: judgement.explanation };
    const explanation = correctionOf(judgement.explanation, before, now);
    return { membershipId, kind: 'CORRECTION', points, revision, explanation };
  });
}

/** The standing after its differences have been posted. */
export function standingAfter(standing: Standing, judgement: Judgement): Standing {
  const postingCount = standing.postingCount + differences(standing, judgement).length;
  return { membershipId: judgement.membershipId, points: judgement.points, postingCount };
}

function correctionOf(judged: Explanation, before: number, now: number): Explanation {
  const worth = now === judged.result ? judged.formula : String(now);
  return explanation('PTS-05.correction', {
    ruleVersion: judged.ruleVersion,
    formula: `${worth} - ${before}`,
    inputs: { ...judged.inputs, pointsBefore: before, pointsNow: now },
    result: now - before,
    ...(judged.grounds && { grounds: judged.grounds }),
  });
}
