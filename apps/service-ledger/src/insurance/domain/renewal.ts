import { addDays, daysBetween, type LocalDate, type Period, rateOf } from '@autoclub/domain-kit';

/** A policy that ends and the one that followed it: of the same vehicle and kind, of any insurer (rulebook SVC-10). */
export interface PolicyRenewal {
  readonly policyId: string;
  /** First day without it. */
  readonly endsOn: LocalDate;
  readonly nextPolicyId: string | null;
  readonly isNextSoldHere: boolean | null;
}

/** The days on which policies end that are listed today: `[today, today + the earliest stage]`, as `[from, to)`. */
export function renewalWindow(today: LocalDate, stages: readonly number[], withinDays?: number): Period {
  const reach = Math.min(withinDays ?? Infinity, Math.max(...stages));
  return { from: today, to: addDays(today, reach + 1) };
}

/** The stage a policy has reached: the last one whose days are not fewer than those left; null before the first. */
export function stageOf(endsOn: LocalDate, today: LocalDate, stages: readonly number[]): number | null {
  const left = daysBetween(today, endsOn);
  const reached = stages.filter((daysAhead) => left <= daysAhead);
  return reached.length === 0 ? null : Math.min(...reached);
}

/** How many of the policies that ended were renewed, and where. */
export interface RenewalCounts {
  readonly endedCount: number;
  readonly renewedHereCount: number;
  readonly renewedElsewhereCount: number;
}

/** The share that was renewed here in hundredths of a percent, rounded down; null where no policy ended. */
export function renewalRateBp({ endedCount, renewedHereCount }: RenewalCounts): number | null {
  return rateOf(renewedHereCount, endedCount);
}
