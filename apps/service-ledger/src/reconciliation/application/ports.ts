import type { LocalDate } from '@autoclub/domain-kit';
import type { Dealer, DealerBooks } from '../../network';
import type { ControlOrder } from '../domain/control';
import type { DifferenceReason, ThreeWay } from '../domain/difference';

/** The orders of a dealer in the three books, by the days they belong to. */
export interface ThreeWays {
  /** All orders of these days, those of a day by their numbers. */
  ofDays(days: readonly LocalDate[]): Promise<ThreeWay[]>;
  /** A part of a day, behind the order of that number. */
  ofDay(day: LocalDate, limit: number, after: string): Promise<ThreeWay[]>;
}

/** What entering a control file works on inside one transaction. */
export interface ControlPorts extends Pick<DealerBooks, 'dealer'> {
  known(roNumbers: readonly string[]): Promise<ReadonlyMap<string, ControlOrder>>;
  /** Writes what a system says; what it says last of an order counts. */
  writeControl(
    orders: readonly ControlOrder[],
    at: { readonly now: Date; readonly traceId: string },
  ): Promise<void>;
}

/** What a night found of one day; never changed afterwards. */
export interface ReconciliationCheck {
  readonly day: LocalDate;
  readonly checkedOn: LocalDate;
  readonly controlCount: number;
  readonly ledgerCount: number;
  readonly judgedCount: number;
  readonly differenceCount: number;
}

/** What the nightly check works on inside one transaction. */
export interface CheckPorts extends ThreeWays {
  dealer(): Promise<Dealer | undefined>;
  /** Days on `[from, to)` of which a control file came, the first ones. */
  controlDays(from: LocalDate, to: LocalDate, limit: number): Promise<LocalDate[]>;
  writeChecks(checks: readonly ReconciliationCheck[]): Promise<void>;
}

export interface DayPage {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

/** What the graph looks up, each in one statement for any number of days. */
export interface ReconciliationReads extends ThreeWays, Pick<DealerBooks, 'dealer'> {
  days(page: DayPage): Promise<LocalDate[]>;
  hasControl(day: LocalDate): Promise<boolean>;
  checksOf(days: readonly LocalDate[]): Promise<ReconciliationCheck[]>;
}

/** An order with every way in which the books differ in it. */
export interface DifferingOrder extends ThreeWay {
  readonly reasons: readonly DifferenceReason[];
}
