import { formatRate } from '@autoclub/domain-kit';
import type { Recommendation as Record } from '../application/ports';
import type { CustomerToAsk as ToAsk, StickerStepView } from '../application/reading';
import type { DepartmentWeek } from '../domain/recruitment';
import type { RecruitmentProblem as Problem } from '../domain/recruitment-problems';
import type { StickerAgreement as Agreement } from '../domain/sticker';
import type { CustomerToAsk, Recommendation } from './recommendation.type';
import type { DepartmentRecruitment, RecruitmentProblem } from './recruitment.type';
import type { StickerAgreement, StickerAgreementStep } from './sticker-agreement.type';

export function presentRecommendation(record: Record): Recommendation {
  const { recommendationId: id, department, wayIn, answer, declineReasonCode } = record;
  const { proposedOn, followUpOn, notAgainBefore } = record;
  return {
    ...{ id, department, wayIn, answer, declineReasonCode },
    ...{ proposedOn, followUpOn, notAgainBefore, record },
  };
}

export function presentToAsk(record: ToAsk): CustomerToAsk {
  return { lastAskedOn: record.lastAskedOn, record };
}

export function presentWeek({ weekFrom: _, attainmentBp, ...week }: DepartmentWeek): DepartmentRecruitment {
  return { ...week, attainmentRate: formatRate(attainmentBp) };
}

export function presentProblem(problem: Problem): RecruitmentProblem {
  const { kind, department, weekFrom, count } = problem;
  return { kind, department, weekFrom, count, problem };
}

export function presentSticker(record: Agreement): StickerAgreement {
  return { id: record.stickerAgreementId, step: record.step, changedOn: record.changedOn, record };
}

export function presentStep(record: StickerStepView): StickerAgreementStep {
  return { step: record.step, changedOn: record.changedOn, record };
}
