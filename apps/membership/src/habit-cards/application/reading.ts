import type { LocalDate, Money } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { FieldChange, HabitCard } from '../domain/habits';

/** A card as it is read: the vehicle is still the customer's. */
export interface HabitCardView extends HabitCard {
  readonly dealerId: string;
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

/** One change of a card. */
export interface HabitCardChangeView {
  readonly vehicleId: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly version: number;
  readonly changes: readonly FieldChange[];
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

/** The newest settled order of a vehicle, with what the customer said of it. */
export interface LastServiceView {
  readonly vehicleId: string;
  readonly repairOrderId: string;
  readonly servicedOn: LocalDate;
  readonly itemKinds: readonly string[];
  /** What all parties paid, after discounts and refunds. */
  readonly amount: Money;
  /** 0 to 10; null while nobody has asked. */
  readonly satisfactionScore: number | null;
  /** What a complaint about it was about; null without one. */
  readonly complaintCategory: string | null;
  readonly isComplaintOpen: boolean;
}

/** What is read of habit cards for the graph; every method is one statement for any number of vehicles. */
export interface HabitCardReading {
  cardsOf(reader: Reader, vehicleIds: readonly string[]): Promise<HabitCardView[]>;
  lastServicesOf(reader: Reader, vehicleIds: readonly string[]): Promise<LastServiceView[]>;
  /** The changes of each vehicle's card, newest first: a page, and one row more than its limit. */
  changesOf(reader: Reader, vehicleIds: readonly string[], part: PagePart): Promise<HabitCardChangeView[]>;
}
