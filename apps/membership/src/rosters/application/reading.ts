import type { LocalDate } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { CustomerClass } from '../../customer-classes';
import type { Roster } from '../domain/roster';
import type { RosterState } from '../domain/roster.transitions';

export interface RosterView extends Roster {
  readonly customerCount: number;
}

export interface RosterCustomerView {
  readonly rosterId: string;
  readonly customerId: string;
  readonly pickedAt: Date;
}

/** A roster that a customer is on. */
export interface CustomersRoster {
  readonly customerId: string;
  readonly rosterId: string;
}

export interface RosterFilter {
  readonly quarterFrom?: LocalDate;
  readonly managerId?: string;
  readonly state?: RosterState;
}

/** What is read of rosters for the graph; every method is one statement. */
export interface RosterReading {
  rosters(reader: Reader, ids: readonly string[]): Promise<RosterView[]>;
  /** The newest quarter first: a page, and one row more than its limit. */
  rosterPage(reader: Reader, filter: RosterFilter, part: PagePart): Promise<RosterView[]>;
  /** The rosters that are not closed of each customer: of the running quarter, and of the next. */
  rostersOf(reader: Reader, customerIds: readonly string[]): Promise<CustomersRoster[]>;
  customersOf(reader: Reader, rosterIds: readonly string[], part: PagePart): Promise<RosterCustomerView[]>;
  /** Customers of the loyal base who are on no roster of the quarter. */
  candidatePage(
    reader: Reader,
    dealerId: string,
    quarterFrom: LocalDate,
    part: PagePart,
  ): Promise<CustomerClass[]>;
}
