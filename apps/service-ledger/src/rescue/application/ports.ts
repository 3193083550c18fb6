import type { IdSource, LocalDate, Money, Period } from '@autoclub/domain-kit';
import type { CouponBooks } from '../../coupons';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { EntitlementUses } from '../../entitlements';
import type { Dealer, DealerBooks, StaffMember } from '../../network';
import type { VisitBooks } from '../../repair-orders';
import type { RescueCase, RescueStatus } from '../domain/rescue-case';
import type { Shift, Span } from '../domain/roster';
import type { TowingBenefit } from '../domain/towing';

/** The numbers of rescues in force at a dealer on a business day (rulebook CONV-3). */
export interface RescueProgramme {
  readonly priceOfKm: Money;
  readonly bearingDepartment: string;
  readonly rosterDaysAhead: number;
  /** What a tier has of towing in the city, or outside of it; null for no member, and where the tier has none. */
  towing(tier: string | null, isInCity: boolean): TowingBenefit | null;
  /** The kilometres that a coupon of this definition makes free; null for one that is not for a tow. */
  towOfCoupon(definitionCode: string): number | null;
}
export type Rescues = (dealer: Dealer, day: LocalDate) => RescueProgramme;

export interface CallPorts {
  premises(asked: AskedPremises): Promise<FoundPremises<never>>;
  writeCase(rescue: RescueCase): Promise<void>;
  readonly ids: IdSource;
}

export interface StepPorts extends Pick<DealerBooks, 'dealer'> {
  /** Under its lock: two desks that move a case come one after the other. */
  lockCase(id: string): Promise<RescueCase | undefined>;
  writeCase(rescue: RescueCase): Promise<void>;
  staffMembers(ids: readonly string[]): Promise<StaffMember[]>;
}

export interface CloseCasePorts
  extends StepPorts, VisitBooks, Pick<CouponBooks, 'lockCoupons' | 'writeCoupons'> {
  readonly uses: EntitlementUses;
  readonly rescues: Rescues;
}

export interface RosterPorts extends Pick<DealerBooks, 'dealer'>, Pick<StepPorts, 'staffMembers'> {
  /** One plan of a dealer at a time. */
  lockRoster(): Promise<void>;
  shifts(span: Span): Promise<Shift[]>;
  /** Takes out what begins within the span, and puts in the new ones. */
  replaceShifts(span: Span, shifts: readonly Shift[]): Promise<void>;
  writeRoster(roster: Roster): Promise<void>;
  readonly ids: IdSource;
}

/** That a roster was planned, when and by whom. */
export interface Roster {
  readonly id: string;
  readonly dealerId: string;
  readonly days: Period;
  readonly plannedAt: Date;
  readonly plannedById: string | null;
  readonly traceId: string;
}

/** Part of a list, newest first; a place holds the values of that order. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface CaseFilter {
  readonly status?: RescueStatus;
  readonly isOpen?: boolean;
  readonly customerId?: string;
  readonly vehicleId?: string;
}

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface RescueReads extends Pick<DealerBooks, 'dealer'> {
  byIds(ids: readonly string[]): Promise<RescueCase[]>;
  ofCustomers(customerIds: readonly string[]): Promise<RescueCase[]>;
  list(filter: CaseFilter, page: Page): Promise<RescueCase[]>;
  shifts(span: Span): Promise<Shift[]>;
}
