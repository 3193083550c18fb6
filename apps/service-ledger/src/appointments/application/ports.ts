import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { Dealer, DealerBooks } from '../../network';
import type { OpeningBooks } from '../../opening-hours';
import type { Appointment, AppointmentTerms, TakenPlace } from '../domain/appointment';
import type { AppointmentStatus } from '../domain/appointment.transitions';

/** The numbers of appointments in force for a dealer on a day (rulebook CONV-3). */
export type Terms = (dealer: Dealer, day: LocalDate) => AppointmentTerms;

/** What places are counted by. */
export interface PlaceBooks {
  readonly hours: OpeningBooks;
  readonly terms: Terms;
  /** Places of a day are given by one transaction after the other. */
  takeTurn(day: LocalDate): Promise<void>;
  /** The places that are taken on a day, without those that were held for too long. */
  taken(day: LocalDate, now: Date): Promise<TakenPlace[]>;
}

export interface BookPorts extends PlaceBooks {
  premises(asked: AskedPremises): Promise<FoundPremises<never>>;
  write(appointments: readonly Appointment[]): Promise<void>;
  readonly ids: IdSource;
}

export interface ChangePorts extends PlaceBooks, Pick<DealerBooks, 'dealer'> {
  lock(id: string): Promise<Appointment | undefined>;
  write(appointments: readonly Appointment[]): Promise<void>;
  /** Whether the dealer has this order of this vehicle. */
  hasOrder(id: string, vehicleId: string): Promise<boolean>;
}

export interface NightPorts extends Pick<DealerBooks, 'dealer'> {
  /** What was not closed on days before this one, under the locks. */
  lockUnclosed(before: LocalDate, limit: number): Promise<Appointment[]>;
  /** The last order of each vehicle on each day, by `visitKey`. */
  ordersOf(visits: readonly Visit[]): Promise<ReadonlyMap<string, string>>;
  write(appointments: readonly Appointment[]): Promise<void>;
}

/** A vehicle on a business day. */
export interface Visit {
  readonly vehicleId: string;
  readonly businessDay: LocalDate;
}

export function visitKey({ vehicleId, businessDay }: Visit): string {
  return `${vehicleId} ${businessDay}`;
}

export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface AppointmentFilter {
  readonly customerId?: string;
  readonly vehicleId?: string;
  readonly status?: AppointmentStatus;
  /** Business days of the slot, `[from, to)`. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** Whose appointments are listed, for many owners at once. */
export type AppointmentOwner = 'customer' | 'vehicle';

/** How appointments and visits of a period went. */
export interface AppointmentCounts {
  readonly bookedCount: number;
  readonly keptCount: number;
  readonly brokenCount: number;
  readonly noShowCount: number;
  readonly cancelledCount: number;
  /** A vehicle on a day with a settled order. */
  readonly visitCount: number;
  /** Visits of a vehicle that had an appointment on that day and was received. */
  readonly bookedVisitCount: number;
}

/** What the graph looks up, each in one statement for any number of keys. */
export interface AppointmentReads extends Omit<PlaceBooks, 'takeTurn'>, Pick<DealerBooks, 'dealer'> {
  /** The zones of the days of dealers. */
  zones(dealerIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  byIds(ids: readonly string[]): Promise<Appointment[]>;
  ofOrders(orderIds: readonly string[]): Promise<Appointment[]>;
  list(filter: AppointmentFilter, page: Page, now: Date): Promise<Appointment[]>;
  /** Who has come on a day and is not received yet, 200 at most. */
  waiting(day: LocalDate): Promise<Appointment[]>;
  listOf(
    owner: AppointmentOwner,
    ownerIds: readonly string[],
    page: Page,
  ): Promise<Map<string, Appointment[]>>;
  counts(period: {
    from: LocalDate;
    to: LocalDate;
    settledFrom: Date;
    settledTo: Date;
  }): Promise<AppointmentCounts>;
}
