import type { LocalDate } from '@autoclub/domain-kit';

/** One benefit of a tier's yearly plan; a count of null is without limit (rulebook SVC-04). */
export interface PlannedBenefit {
  readonly code: string;
  readonly count: number | null;
}

/** The plans of benefits by tier, in one version of the programme (rulebook CONV-3). */
export interface PlanProgramme {
  readonly version: string;
  readonly entitlements: Readonly<Record<string, readonly PlannedBenefit[]>>;
}

/** The plans in force for one dealer on a business day. */
export type PlansOn = (day: LocalDate) => PlanProgramme;
