import type { LocalDate } from '@autoclub/domain-kit';
import type { Desk } from '../points/desk';

/** A club and who works there: two people, because nobody approves what they wrote themselves. */
export interface Club {
  readonly manager: Desk;
  readonly storeManager: Desk;
  /** The store manager, `stf_…`. */
  readonly trainedId: string;
  /** Customers whose card is in force. */
  readonly members: readonly string[];
  /** The segment of those who come often, `seg_…`. */
  readonly segmentId: string;
  readonly today: LocalDate;
}
