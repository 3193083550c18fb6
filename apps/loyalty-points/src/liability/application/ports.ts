import type { Reader } from '@autoclub/use-cases';

/** What is left of the lots of a dealer within a band; the band counts from 0, and null says that the lots have no end. */
export interface LotSum {
  readonly dealerId: string;
  readonly cut: 'AGE' | 'END' | 'ALL';
  readonly band: number | null;
  readonly points: number;
  readonly memberCount: number;
}

/** A dealer in the scope of the reader. */
export interface LiableDealer {
  readonly dealerId: string;
  readonly regionId: string;
  readonly timeZone: string;
}

/** The day of a dealer on which its lots are looked at. */
export interface DealerDay {
  readonly dealerId: string;
  readonly day: string;
}

/** What the books say of what members may still spend. */
export interface LiabilityReads {
  dealers(reader: Reader): Promise<readonly LiableDealer[]>;
  lots(reader: Reader, days: readonly DealerDay[]): Promise<readonly LotSum[]>;
}
