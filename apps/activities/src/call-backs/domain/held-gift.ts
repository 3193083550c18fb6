import type { LocalDate } from '@autoclub/domain-kit';

/*
 * A gift that is kept for a customer until the next visit (rulebook ACT-10): held from the call on, promised to the
 * issuing service when the customer has come. A customer has one at a time.
 */

export type HeldGiftState = 'HELD' | 'RELEASED' | 'WITHDRAWN';

export interface HeldGift {
  /** Also the identifier of the promise, `gft_…`. */
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  /** The call in which it was promised. */
  readonly callBackId: string;
  readonly packCode: string;
  readonly state: HeldGiftState;
  readonly heldAt: Date;
  readonly heldOn: LocalDate;
  readonly heldById: string;
  /** The business day of the visit that released it; null before. */
  readonly releasedOn: LocalDate | null;
  /** The order of that visit. */
  readonly repairOrderId: string | null;
  readonly traceId: string;
}

/** What is done to a car before a customer has it is no visit of the customer. */
const NO_VISIT = 'PDS';

/** Whether a settled order of this kind is a visit, at which a held gift is handed out. */
export function isVisit(kind: string): boolean {
  return kind !== NO_VISIT;
}
