import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { OutletFile, OutletFileState } from '../domain/outlet-file';
import type { FileCounts } from '../domain/outlet-score';

export interface OutletFileView extends OutletFile {
  readonly dealerId: string;
}

export interface OutletFileFilter {
  readonly outletId?: string;
  readonly state?: OutletFileState;
}

/** An outlet and the business day at its dealer. */
export interface OutletToday {
  readonly outletId: string;
  readonly today: LocalDate;
}

export interface OutletCounts extends FileCounts {
  readonly outletId: string;
}

/**
 * What is read of outlets' files for the graph; every method is one statement. A file is awaited for every car sold
 * through an outlet since the outlet is on the platform.
 */
export interface OutletFileReading {
  filesOf(reader: Reader, vehicleIds: readonly string[]): Promise<OutletFileView[]>;
  /** Files of a dealer, the newest sale first: a page, and one row more than its limit. */
  filePage(
    reader: Reader,
    at: { readonly dealerId: string; readonly today: LocalDate },
    filter: OutletFileFilter,
    part: PagePart,
  ): Promise<OutletFileView[]>;
  /** The files due for cars that each outlet sold in a period. */
  countsOf(reader: Reader, outlets: readonly OutletToday[], soldIn: Period): Promise<OutletCounts[]>;
}
