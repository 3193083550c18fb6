import type { Explanation, LocalDate } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import type { Department } from './department';
import type { DepartmentWeek } from './recruitment';

/** What the half-monthly list can point at (rulebook MEM-12). */
export const RECRUITMENT_PROBLEM_KINDS = [
  'TARGET_MISSED',
  'TARGET_MISSING',
  'FOLLOW_UPS_OVERDUE',
  'CUSTOMERS_NOT_ASKED',
  'OFTEN_DECLINED',
] as const;
export type RecruitmentProblemKind = (typeof RECRUITMENT_PROBLEM_KINDS)[number];

export interface RecruitmentProblem {
  readonly kind: RecruitmentProblemKind;
  readonly department: Department | null;
  readonly weekFrom: LocalDate | null;
  /** How many it is about: members missing to the target, customers, refusals. */
  readonly count: number;
  readonly explanation: Explanation;
}

/** What is looked at for the list. */
export interface RecruitmentState {
  /** The weeks that ended in the half month. */
  readonly weeks: readonly DepartmentWeek[];
  readonly overdueCount: number;
  readonly notAskedCount: number;
  /** Refusals of the half month by their reason. */
  readonly declines: readonly { readonly reasonCode: string; readonly count: number }[];
  readonly askWithinMonths: number;
  readonly ruleVersion: string;
}

/** The problems of a half month, in the order of the kinds, each with its numbers; none is an empty list. */
export function recruitmentProblems(state: RecruitmentState): RecruitmentProblem[] {
  return [...targetProblems(state), ...customerProblems(state), ...declineProblems(state)];
}

function targetProblems({ weeks, ruleVersion }: RecruitmentState): RecruitmentProblem[] {
  const missed = weeks.flatMap(({ department, weekFrom, targetCount, joinedCount }) => {
    if (targetCount === null || joinedCount >= targetCount) return [];
    const count = targetCount - joinedCount;
    const why = explanation('MEM-12.target-missed', {
      ruleVersion,
      formula: `${targetCount} - ${joinedCount}`,
      inputs: { department, weekFrom, targetCount, joinedCount },
      result: count,
    });
    return [{ kind: 'TARGET_MISSED' as const, department, weekFrom, count, explanation: why }];
  });
  const missing = weeks.flatMap(({ department, weekFrom, targetCount }) => {
    if (targetCount !== null) return [];
    const why = explanation('MEM-12.target-missing', {
      ...{ ruleVersion, formula: '', result: 1 },
      inputs: { department, weekFrom },
    });
    return [{ kind: 'TARGET_MISSING' as const, department, weekFrom, count: 1, explanation: why }];
  });
  return [...missed, ...missing];
}

function customerProblems(state: RecruitmentState): RecruitmentProblem[] {
  const { overdueCount, notAskedCount, askWithinMonths, ruleVersion } = state;
  const overdue = explanation('MEM-12.follow-ups-overdue', {
    ...{ ruleVersion, formula: '', result: overdueCount },
    inputs: { overdueCount },
  });
  const notAsked = explanation('MEM-12.not-asked', {
    ...{ ruleVersion, formula: '', result: notAskedCount },
    inputs: { notAskedCount, askWithinMonths },
  });
  return [
    ...(overdueCount > 0 ? [problem('FOLLOW_UPS_OVERDUE', overdueCount, overdue)] : []),
    ...(notAskedCount > 0 ? [problem('CUSTOMERS_NOT_ASKED', notAskedCount, notAsked)] : []),
  ];
}

/** The reason given most often; of two, the first by its code. */
function declineProblems({ declines, ruleVersion }: RecruitmentState): RecruitmentProblem[] {
  const [most] = [...declines].sort((a, b) => b.count - a.count || (a.reasonCode < b.reasonCode ? -1 : 1));
  if (!most) return [];
  const declinedCount = declines.reduce((sum, { count }) => sum + count, 0);
  const why = explanation('MEM-12.often-declined', {
    ruleVersion,
    formula: `${most.count}/${declinedCount}`,
    inputs: { declinedCount, reasonCount: most.count, declineReason: most.reasonCode },
    result: most.reasonCode,
  });
  return [problem('OFTEN_DECLINED', most.count, why)];
}

function problem(kind: RecruitmentProblemKind, count: number, why: Explanation): RecruitmentProblem {
  return { kind, department: null, weekFrom: null, count, explanation: why };
}
