import type { BasisPoints, LocalDate } from '@autoclub/domain-kit';

/** The member's discount on labour by tier, in one version of the programme (rulebook SVC-02, CONV-3). */
export interface DiscountProgramme {
  readonly version: string;
  readonly labourDiscountBp: Readonly<Record<string, BasisPoints>>;
}

/** The discounts in force for one dealer on a business day. */
export type DiscountsOn = (day: LocalDate) => DiscountProgramme;
