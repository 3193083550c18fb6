import type { BasisPoints, LocalDate } from '@autoclub/domain-kit';

/** One benefit of a tier's yearly plan; a count of null is without limit (rulebook SVC-04). */
export interface PlannedBenefit {
  readonly code: string;
  readonly count: number | null;
}

/** The numbers of the programme that this service judges by, in one version (rulebook CONV-3). */
export interface ServiceProgramme {
  readonly version: string;
  readonly labourDiscountBp: Readonly<Record<string, BasisPoints>>;
  readonly entitlements: Readonly<Record<string, readonly PlannedBenefit[]>>;
}

/** The programme in force for one dealer on a business day. */
export type ProgrammeOn = (day: LocalDate) => ServiceProgramme;
