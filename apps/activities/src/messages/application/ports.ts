import type { PagePart } from '@autoclub/persistence';
import type { Message } from '../domain/message';

/** The messages inside one transaction; row policies keep them to the tenant (rulebook PLT-02). */
export interface Messages {
  byIds(ids: readonly string[]): Promise<Message[]>;
  /** The latest first; one row more than the limit for each customer. */
  ofCustomers(customerIds: readonly string[], part: PagePart): Promise<Message[]>;
}
