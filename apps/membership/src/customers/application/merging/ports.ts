import type { LocalDate } from '@autoclub/domain-kit';
import type { CustomersPorts } from '../ports';
import type { MatchGround, MergeParty } from '../../domain/merging/merge';

/** A merge as it is kept. */
export interface MergeRecord {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly matchedBy: readonly MatchGround[];
  readonly mergedOn: LocalDate;
}

/** By whom, when and under which trace a merge was made or undone. */
export interface MergeSignature {
  readonly dealerId: string;
  readonly staffMemberId: string | null;
  readonly at: Date;
  readonly traceId: string;
}

/** What belongs to a record and moves with it. */
export interface Belongings {
  readonly vehicleIds: readonly string[];
  readonly membershipIds: readonly string[];
}

/** Records of one person at a dealer (rulebook CONV-8). */
export interface MergeBook {
  /** The records with what tells persons apart, locked; erased ones are not there. */
  parties(dealerId: string, customerIds: readonly string[]): Promise<MergeParty[]>;
  /** What is a record's own; of a merged one, what came under it. */
  belongings(dealerId: string, customerId: string): Promise<Belongings>;
  /** Keeps the merge and lets the rows of this service follow. */
  merge(merge: MergeRecord, signature: MergeSignature): Promise<void>;
  /** The merge that is in force for a merged record. */
  mergeOf(dealerId: string, mergedId: string): Promise<MergeRecord | undefined>;
  /** Undoes it, and puts the rows of this service back. */
  unmerge(merge: MergeRecord, unmergedOn: LocalDate, signature: MergeSignature): Promise<void>;
  /** Numbers the next event of a customer. */
  nextVersion(dealerId: string, customerId: string): Promise<number>;
}

export interface MergePorts extends Pick<CustomersPorts, 'network' | 'ids'> {
  readonly customers: Pick<CustomersPorts['customers'], 'awaitTurn'>;
  readonly merges: MergeBook;
}
