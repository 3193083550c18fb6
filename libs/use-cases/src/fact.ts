import type { EventContract } from '@autoclub/event-contracts';

/** An event to be published in the transaction that made it true. */
export interface Fact<Data = unknown> {
  readonly contract: EventContract<Data>;
  readonly data: Data;
  /** Version of the aggregate after the fact. */
  readonly sequence: number;
  /** Whose fact it is; null for what belongs to the whole platform. */
  readonly home: { readonly dealerId: string | null; readonly regionId: string | null };
  /** The event it follows from, when that is not the request itself. */
  readonly cause?: { readonly traceId: string; readonly eventId: string };
}
