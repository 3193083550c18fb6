import type { Clock, LocalDate } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import type { LotView } from '../../ledger';

/** What of an account decides when its points end. */
export interface AccountEnds {
  readonly accountId: string;
  readonly dealerId: string;
  readonly timeZone: string;
  readonly lots: readonly LotView[];
  readonly cardEndsOn: LocalDate | null;
}

/** Reads it for many accounts at once, in the reader's tenant; by the clock of each dealer (rulebook PLT-04). */
export interface ExpiryReads {
  (reader: Reader, accountIds: readonly string[]): Promise<readonly AccountEnds[]>;
  readonly clockOf: (dealerId: string) => Clock;
}
