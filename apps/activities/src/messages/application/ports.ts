import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Network } from '../../network';
import type { Circumstances } from '../domain/delivery';
import type { Channel, Message, NewMessage, Purpose } from '../domain/message';
import type { MessageState } from '../domain/message.transitions';
import type { Suppression } from '../domain/suppression';
import type { ClosedMessage } from './closed-fact';

/** Which messages a list holds; null where it does not matter. */
export interface MessageFilter {
  readonly state: MessageState | null;
  readonly channel: Channel | null;
  readonly ruleCode: string | null;
  /** Queued on these business days of the zone, the last one excluded. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly timeZone: string;
}

export interface ChannelSpend {
  readonly channel: Channel;
  readonly spentMinor: number;
}

/** How a message that was handed over ends. */
export interface MessageEnd {
  readonly id: string;
  readonly state: 'DELIVERED' | 'FAILED';
  readonly failureCode: string | null;
}

/** The messages inside one transaction; row policies keep them to the tenant (rulebook PLT-02). */
export interface Messages {
  byIds(ids: readonly string[]): Promise<Message[]>;
  /** The latest first; one row more than the limit for each customer. */
  ofCustomers(customerIds: readonly string[], part: PagePart): Promise<Message[]>;
  list(filter: MessageFilter, part: PagePart): Promise<Message[]>;
  /** The notices of the web bulletin that are still good, the latest first, at most 20 of each customer. */
  noticesOf(customerIds: readonly string[], now: Date): Promise<Message[]>;
  budgets(dealerId: string, year: number): Promise<ChannelSpend[]>;
  /** Takes the locks of messages of the dealer, in the order of their ids. */
  lock(dealerId: string, ids: readonly string[]): Promise<Message[]>;
  queue(messages: readonly NewMessage[]): Promise<void>;
  /** Ends messages that were handed over; returns those that were not closed before. */
  end(dealerId: string, ends: readonly MessageEnd[], now: Date): Promise<ClosedMessage[]>;
  /** What decides whether the customer may be written to now. */
  circumstancesOf(
    dealerId: string,
    customerId: string,
    purpose: Purpose,
    now: Date,
  ): Promise<Omit<Circumstances, 'timeZone'>>;
}

/** The channels by which people are not to be reached, inside one transaction. */
export interface Suppressions {
  ofCustomers(customerIds: readonly string[]): Promise<Suppression[]>;
  /** Returns whether it was not there before. */
  add(dealerId: string, suppression: Suppression): Promise<boolean>;
  /** Returns whether it was there. */
  lift(dealerId: string, customerId: string, channel: Channel): Promise<boolean>;
}

/** What the use cases of messages need. */
export interface MessagePorts {
  readonly network: Network;
  readonly messages: Messages;
  readonly suppressions: Suppressions;
  readonly programmes: ProgrammeBook;
  readonly ids: IdSource;
}
