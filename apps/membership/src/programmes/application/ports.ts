import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeVersion } from '@autoclub/programme-config';
import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { DealerRecord, NetworkBook } from '../../network';
import type { Release } from '../domain/release';

/** Releases within one transaction. */
export interface ReleaseBook {
  /** Waits until no other release is changed, so that what was announced meanwhile is seen. */
  awaitTurn(): Promise<void>;
  /** A release of any scope; the use case asks whose it is. */
  release(releaseId: string): Promise<Release | undefined>;
  save(release: Release, recorded: { readonly at: Date; readonly traceId: string }): Promise<void>;
  /** Everything announced, in the order of announcement. */
  announced(): Promise<Release[]>;
  /** How many versions a scope has had; the next one is named by it. */
  countOf(scope: Pick<Release, 'scope' | 'scopeId'>): Promise<number>;
  /** Running memberships at these dealers. */
  membersAt(dealerIds: readonly string[]): Promise<number>;
}

/** What the use cases of programmes work on within one transaction. */
export interface ProgrammesPorts {
  readonly network: Pick<NetworkBook, 'dealersIn' | 'region'>;
  readonly releases: ReleaseBook;
  /** The versions that were committed with the service or are in the operator's file. */
  readonly committed: () => readonly ProgrammeVersion[];
  readonly ids: IdSource;
}

/** A release as it is read, with the first day of the one that replaces it. */
export interface ReleaseView extends Release {
  readonly replacedOn: LocalDate | null;
}

/** What became of a group of dealers since a day. */
export interface GroupFigures {
  readonly dealersCount: number;
  readonly membersCount: number;
  readonly joinedCount: number;
  readonly upgradedCount: number;
}

/** What is read of releases for the graph: one's own, and what was announced above. */
export interface ReleaseReading {
  releases(reader: Reader, ids: readonly string[]): Promise<ReleaseView[]>;
  releasePage(reader: Reader, part: PagePart): Promise<ReleaseView[]>;
  /** The releases that try this one out. */
  pilotsOf(reader: Reader, releaseIds: readonly string[]): Promise<ReleaseView[]>;
  figuresOf(reader: Reader, dealerIds: readonly string[], since: LocalDate): Promise<GroupFigures>;
}

export type { DealerRecord };
