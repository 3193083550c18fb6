import type { LocalDate } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';

/** What analytics last said of a customer at the dealer (rulebook ANA-01, ANA-02, ANA-12). */
export interface CustomerClass {
  readonly customerId: string;
  readonly valueClass: string;
  readonly frequencyClass: string;
  /** Of class A or potential A. */
  readonly isInLoyalBase: boolean;
  readonly asOfDay: LocalDate;
}

/** The classes of customers; one that nobody has classified is not among them. */
export interface CustomerClassBook {
  classesOf(dealerId: string, customerIds: readonly string[]): Promise<CustomerClass[]>;
}

/** The same for the graph, in one statement. */
export interface CustomerClassReading {
  classes(reader: Reader, customerIds: readonly string[]): Promise<CustomerClass[]>;
}
