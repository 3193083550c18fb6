import type { Bilingual, Explanation } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import type { EarningDocument } from './earning-document';
import { type Evaluation } from './earning-rules/earning-rule';
import { evaluate } from './earning-rules/index';
import type { PointsProgramme } from './points-numbers';

export type EarningOutcome = 'EARNED' | 'BELOW_ONE_STEP' | 'NOT_A_MEMBER' | 'NOT_ELIGIBLE';

/** What a person calls the outcomes (rulebook PLT-05). */
export const outcomeNames: Readonly<Record<EarningOutcome, Bilingual>> = {
  EARNED: { zh: '已积分', en: 'Points earned' },
  BELOW_ONE_STEP: { zh: '不足一档', en: 'Below one step' },
  NOT_A_MEMBER: { zh: '当日非会员', en: 'Not a member on the day' },
  NOT_ELIGIBLE: { zh: '不计积分', en: 'Nothing of it counts' },
};

/** What a document is worth now, for whom, and why. */
export interface Judgement {
  readonly outcome: EarningOutcome;
  readonly points: number;
  /** The membership in force on the business day. */
  readonly membershipId: string | null;
  readonly explanation: Explanation;
}

/**
 * Judges a document by the programme and the membership of its own business day (rulebook PTS-02, PTS-03, CONV-6).
 * The one function behind posting, preview and proof (rulebook PTS-12, PTS-14).
 */
export function judge(
  document: EarningDocument,
  membershipId: string | null,
  programme: PointsProgramme,
): Judgement {
  if (membershipId === null) return notAMember(document, programme.version);
  const found = evaluate(document, programme);
  return {
    outcome: outcomeOf(found),
    points: found.explanation.result,
    membershipId,
    explanation: found.explanation,
  };
}

function outcomeOf({ isEligible, explanation: { result } }: Evaluation): EarningOutcome {
  if (!isEligible) return 'NOT_ELIGIBLE';
  return result === 0 ? 'BELOW_ONE_STEP' : 'EARNED';
}

function notAMember({ businessDay }: EarningDocument, ruleVersion: string): Judgement {
  return {
    outcome: 'NOT_A_MEMBER',
    points: 0,
    membershipId: null,
    explanation: explanation('PTS-03.not-a-member', {
      ruleVersion,
      formula: '0',
      inputs: { businessDay },
      result: 0,
    }),
  };
}

/** Whether two judgements of a document say the same. */
export function isSameJudgement(a: Judgement, b: Judgement): boolean {
  return a.outcome === b.outcome && a.points === b.points && a.membershipId === b.membershipId;
}
