import type { Bilingual, Explanation, ExplanationGround } from '@autoclub/domain-kit';
import { explanation, ground } from '@autoclub/rulebook';
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
  const found = evaluate(document, programme);
  const grounds = [...carGrounds(document), ...(found.explanation.grounds ?? [])];
  if (membershipId === null) return notAMember(document, programme.version, found, grounds);
  return {
    outcome: outcomeOf(found),
    points: found.explanation.result,
    membershipId,
    explanation: {
      ...found.explanation,
      grounds: [memberGround(document, membershipId), ...grounds],
    },
  };
}

function outcomeOf({ isEligible, explanation: { result } }: Evaluation): EarningOutcome {
  if (!isEligible) return 'NOT_ELIGIBLE';
  return result === 0 ? 'BELOW_ONE_STEP' : 'EARNED';
}

/** Nothing is earned, and the explanation still says what a member would have earned by which lines. */
function notAMember(
  { businessDay }: EarningDocument,
  ruleVersion: string,
  { explanation: { result: pointsAsMember } }: Evaluation,
  grounds: readonly ExplanationGround[],
): Judgement {
  const asMember = ground('PTS-02.as-a-member', { isMet: false, inputs: { pointsAsMember } });
  return {
    outcome: 'NOT_A_MEMBER',
    points: 0,
    membershipId: null,
    explanation: explanation('PTS-03.not-a-member', {
      ruleVersion,
      formula: '0',
      inputs: { businessDay },
      result: 0,
      grounds: [
        ground('PTS-03.not-a-member', { isMet: false, inputs: { businessDay } }),
        ...grounds,
        asMember,
      ],
    }),
  };
}

function memberGround({ businessDay }: EarningDocument, membershipId: string): ExplanationGround {
  return ground('PTS-03.member', { isMet: true, subjectId: membershipId, inputs: { businessDay } });
}

const CAR_TEMPLATES = { COMPANY_CAR: 'CONV-8.company-car', LEASED_CAR: 'CONV-8.leased-car' } as const;

/** Why somebody else than the customer of the document earns. */
function carGrounds({ car }: EarningDocument): ExplanationGround[] {
  if (!car || car.earnsBy === 'PAYER') return [];
  const inputs = { payerId: car.payerId };
  return [ground(CAR_TEMPLATES[car.earnsBy], { isMet: true, subjectId: car.vehicleId, inputs })];
}

/** Whether two judgements of a document say the same. */
export function isSameJudgement(a: Judgement, b: Judgement): boolean {
  return a.outcome === b.outcome && a.points === b.points && a.membershipId === b.membershipId;
}
