import type { Bilingual, LocalDate } from '@autoclub/domain-kit';
import type { CouponTerms } from './coupon';

/** A coupon as the programme offers it; its worth is in the dealer's currency (rulebook SVC-07, CONV-3). */
export interface CouponDefinition extends CouponTerms {
  readonly name: Bilingual;
  readonly validMonths: number;
}

/** Several coupons that are given together. */
export interface CouponPack {
  readonly code: string;
  readonly name: Bilingual;
  readonly couponCodes: readonly string[];
}

/** The coupons of one version of the programme. */
export interface CouponProgramme {
  readonly definitions: readonly CouponDefinition[];
  readonly packs: readonly CouponPack[];
  /** What a member may choose from when a referral was confirmed (rulebook MEM-10). */
  readonly referralServices: readonly string[];
}

/** The coupons in force for a dealer on a business day. */
export type CouponsOn = (day: LocalDate) => CouponProgramme;

export function definitionOf(programme: CouponProgramme, code: string): CouponDefinition | undefined {
  return programme.definitions.find(({ definitionCode }) => definitionCode === code);
}

/** The coupons of a pack; undefined where the programme has no such pack, or the pack names a coupon it has not. */
export function definitionsOfPack(
  programme: CouponProgramme,
  packCode: string,
): readonly CouponDefinition[] | undefined {
  const pack = programme.packs.find(({ code }) => code === packCode);
  const found = pack?.couponCodes.map((code) => definitionOf(programme, code));
  return found?.every((definition) => definition !== undefined) ? (found as CouponDefinition[]) : undefined;
}
