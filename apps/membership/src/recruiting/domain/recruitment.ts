import { type BasisPoints, type LocalDate, type Period, rateOf } from '@autoclub/domain-kit';
import { DEPARTMENTS, type Department } from './department';
import type { RecommendationAnswer } from './recommendation';
import { weekOf } from './recruiting-period';

/** How often a department proposed the club on the days of a week, with each answer. */
export interface AnswerCount {
  readonly weekFrom: LocalDate;
  readonly department: Department;
  readonly answer: RecommendationAnswer;
  readonly count: number;
}

/** How many members a department is to recruit in a week. */
export interface RecruitmentTarget {
  readonly weekFrom: LocalDate;
  readonly department: Department;
  readonly targetCount: number;
}

/** A department in a week: actual against target (rulebook MEM-12). */
export interface DepartmentWeek {
  readonly weekFrom: LocalDate;
  readonly department: Department;
  /** Null: the department has no target for the week. */
  readonly targetCount: number | null;
  readonly askedCount: number;
  readonly joinedCount: number;
  readonly declinedCount: number;
  readonly consideringCount: number;
  /** Joined of the target in hundredths of a percent, rounded down; null without a target. */
  readonly attainmentBp: BasisPoints | null;
}

/** The week of every department; rounding down keeps a missed target below the whole. */
export function departmentWeeks(
  weeks: readonly LocalDate[],
  counts: readonly AnswerCount[],
  targets: readonly RecruitmentTarget[],
): DepartmentWeek[] {
  return weeks.flatMap((weekFrom) =>
    DEPARTMENTS.map((department) => {
      const isOfIt = (row: { readonly weekFrom: LocalDate; readonly department: Department }) =>
        row.weekFrom === weekFrom && row.department === department;
      const ofIt = counts.filter(isOfIt);
      const of = (answer: RecommendationAnswer) =>
        ofIt.filter((row) => row.answer === answer).reduce((sum, { count }) => sum + count, 0);
      const targetCount = targets.find(isOfIt)?.targetCount ?? null;
      const joinedCount = of('JOINED');
      return {
        ...{ weekFrom, department, targetCount, joinedCount },
        askedCount: ofIt.reduce((sum, { count }) => sum + count, 0),
        declinedCount: of('DECLINED'),
        consideringCount: of('CONSIDERING'),
        attainmentBp: rateOf(joinedCount, targetCount ?? 0),
      };
    }),
  );
}

/** The weeks that ended in a period, by their Mondays: each is looked at once. */
export function weeksEndedIn({ from, to }: Period): LocalDate[] {
  const weeks: LocalDate[] = [];
  for (let week = weekOf(from); week.to <= to; week = weekOf(week.to))
    if (week.to > from) weeks.push(week.from);
  return weeks;
}
