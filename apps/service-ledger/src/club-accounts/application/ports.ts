import type { IdSource, LocalDate, Money, Period } from '@autoclub/domain-kit';
import type { Dealer, DealerBooks } from '../../network';
import type { ClubPeriod, PeriodStep } from '../domain/club-period';
import type { AttendedActivity } from '../domain/service-statement';
import type { Category, Departments, Difference, Entry, PeriodLine } from '../domain/entry';

/** How the club settles with other departments at a dealer on a business day (rulebook SVC-18, CONV-3). */
export interface ClubProgramme {
  readonly departments: Departments;
  /** The share of the list price that is settled, by the code of a service; all of it for those not named. */
  readonly prices: readonly { readonly code: string; readonly shareBp: number }[];
  readonly compensationListDays: number;
}
export type Clubs = (dealer: Dealer, day: LocalDate) => ClubProgramme;

/** Income that no other system reports. */
export interface OtherIncome {
  readonly id: string;
  readonly dealerId: string;
  readonly amount: Money;
  readonly receivedOn: LocalDate;
  readonly sourceCode: string;
}

export interface ClubPorts extends Pick<DealerBooks, 'dealer'> {
  /** One closing or reopening of a dealer at a time. */
  lockAccounts(): Promise<void>;
  period(month: LocalDate): Promise<ClubPeriod | undefined>;
  lastPeriod(): Promise<ClubPeriod | undefined>;
  firstMonth(): Promise<LocalDate | undefined>;
  /**
   * What is to be booked of facts on days `[from, to)`, at transfer prices, beside what is booked of them: portion by
   * portion, as it was when the first was asked for. A month may have a hundred thousand.
   */
  differences(days: Period, prices: ClubProgramme['prices']): AsyncIterable<readonly Difference[]>;
  /** A portion, in one statement. */
  writeEntries(
    entries: readonly Entry[],
    at: { readonly now: Date; readonly traceId: string },
  ): Promise<void>;
  /** What was booked on days `[from, to)`. */
  lines(days: Period): Promise<PeriodLine[]>;
  /** How many closings of the dealer there were; the sequence of its events. */
  closingCount(): Promise<number>;
  writePeriod(period: ClubPeriod): Promise<void>;
  writeStep(step: PeriodStep): Promise<void>;
  writeIncome(income: OtherIncome): Promise<void>;
  readonly clubs: Clubs;
  readonly ids: IdSource;
}

/** Part of a list; a place holds the values of its order. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

/** A card with the fee that its running period cost; undefined days for one that is not known yet. */
export interface CardPeriod {
  readonly membershipId: string;
  readonly customerId: string;
  readonly days: Period;
  readonly fee: Money;
}

export interface ListedCard extends CardPeriod {
  readonly value: Money;
}

/** What somebody of a department did for the club's members, and what members brought there (rulebook SVC-19). */
export interface Workload {
  readonly departmentCode: string;
  readonly staffMemberId: string | null;
  readonly bookingCount: number;
  readonly freeServiceCount: number;
  readonly redemptionCount: number;
  readonly couponCount: number;
  readonly givenMinor: number;
  readonly orderCount: number;
  readonly broughtMinor: number;
  /** Lines of labour on members' orders that a technician did, and what they are at list price. */
  readonly labourLineCount: number;
  readonly labourMinor: number;
}

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface ClubReads extends Pick<DealerBooks, 'dealer'> {
  periods(page: Page): Promise<ClubPeriod[]>;
  periodsByIds(ids: readonly string[]): Promise<ClubPeriod[]>;
  stepsOf(periodIds: readonly string[]): Promise<PeriodStep[]>;
  balances(days: Period): Promise<{ readonly account: string; readonly amount: Money }[]>;
  /** What is due of facts on these days, booked or not, and how many cards paid a fee on them. */
  sums(days: Period, prices: ClubProgramme['prices']): Promise<{ lines: PeriodLine[]; payingCount: number }>;
  /** The running periods of cards with their fees on a day. */
  cards(membershipIds: readonly string[], day: LocalDate): Promise<CardPeriod[]>;
  /** What members had of the club, each on days of their own. */
  enjoyed(
    cards: readonly Pick<CardPeriod, 'membershipId' | 'customerId' | 'days'>[],
  ): Promise<ReadonlyMap<string, { readonly category: Category; readonly amount: Money }[]>>;
  /** The last activities that members came to, fifty of each. */
  attended(
    cards: readonly Pick<CardPeriod, 'membershipId' | 'days'>[],
  ): Promise<ReadonlyMap<string, readonly AttendedActivity[]>>;
  /** Cards that end on days `(from, to]` and gave less than they cost. */
  toCompensate(ends: Period, page: Page): Promise<ListedCard[]>;
  workload(days: Period): Promise<Workload[]>;
}
