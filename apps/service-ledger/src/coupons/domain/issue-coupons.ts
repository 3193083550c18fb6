import { addMonths, type IdSource, LAST_BUSINESS_DAY, type LocalDate } from '@autoclub/domain-kit';
import type { Coupon, Reference } from './coupon';
import type { CouponDefinition } from './coupon-definition';

/** To whom and for what coupons are issued. */
export interface CouponOccasion {
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly vehicleId: string | null;
  readonly packCode: string | null;
  readonly origin: Reference;
  readonly issuedById: string | null;
  /** First day on which they are no longer good; null: as the definition says. */
  readonly validTo: LocalDate | null;
  readonly isKeptUntilNextVisit: boolean;
}

export interface IssueContext {
  readonly now: Date;
  readonly today: LocalDate;
  readonly ids: IdSource;
  readonly traceId: string;
}

/** How much of an id a coupon's number shows: enough to be unique at a dealer, and not to be guessed. */
const NUMBER_LENGTH = 12;

/** New coupons, one of each definition, good from today on (rulebook SVC-07). */
export function issueCoupons(
  definitions: readonly CouponDefinition[],
  occasion: CouponOccasion,
  { now, today, ids, traceId }: IssueContext,
): readonly Coupon[] {
  return definitions.map(({ name: _name, validMonths, ...terms }) => {
    const id = ids('cpn');
    const usualEnd = occasion.isKeptUntilNextVisit ? LAST_BUSINESS_DAY : addMonths(today, validMonths);
    const { validTo, ...given } = occasion;
    return {
      ...terms,
      ...given,
      id,
      couponNumber: `CP-${id.split('_')[1]?.slice(-NUMBER_LENGTH).toUpperCase()}`,
      status: 'ISSUED',
      validity: { from: today, to: validTo ?? usualEnd },
      issuedOn: today,
      issuedAt: now,
      reservedFor: null,
      use: null,
      voiding: null,
      version: 1,
      traceId,
    };
  });
}
