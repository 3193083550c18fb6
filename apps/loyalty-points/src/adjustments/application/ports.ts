import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Ledger, PostingKind } from '../../ledger';
import type { CustomerKey, Dealer } from '../../network';
import type { Adjustment, AdjustmentState } from '../domain/adjustment';

/** What was done about an adjustment, by whom and when; only ever added to. */
export interface AuditStep {
  readonly action: 'REQUESTED' | 'HELD' | 'APPROVED' | 'REJECTED' | 'POSTED';
  readonly staffMemberId: string;
  readonly at: Date;
}

/** An entry by hand, as far as a reversal asks. */
export interface EntryToReverse {
  readonly kind: PostingKind;
  /** Null when no adjustment made it. */
  readonly adjustmentId: string | null;
}

/** The adjustments, within one transaction. */
export interface AdjustmentStore {
  /** Makes requests of one person wait for each other, so that their credits are counted right. */
  takeTurn(staffMemberId: string): Promise<void>;
  creditsOn(dealerId: string, staffMemberId: string, day: LocalDate): Promise<number>;
  /** How many customers share the phone of this one; 1: nobody else, or it is not known. */
  customersOnPhone(customer: CustomerKey): Promise<number>;
  /** Whether the customer is this member of staff. */
  isOwnCard(customer: CustomerKey, staffMemberId: string): Promise<boolean>;
  add(adjustment: Adjustment): Promise<void>;
  lock(adjustmentId: string): Promise<Adjustment | undefined>;
  /** Whether a reversal of it was posted or waits. */
  isReversed(adjustmentId: string): Promise<boolean>;
  saveDecision(adjustment: Adjustment): Promise<void>;
  note(adjustment: Pick<Adjustment, 'dealerId' | 'adjustmentId'>, steps: readonly AuditStep[]): Promise<void>;
  entry(entryId: string): Promise<EntryToReverse | undefined>;
}

/** What every command about adjustments works with. */
export interface AdjustmentPorts {
  readonly adjustments: AdjustmentStore;
  readonly ledger: Ledger;
  readonly dealer: (dealerId: string) => Promise<Dealer | undefined>;
  readonly programmes: ProgrammeBook;
  readonly ids: IdSource;
}

/** A part of the list, the newest first. */
export interface AdjustmentPage {
  readonly state: AdjustmentState | null;
  readonly limit: number;
  readonly backward: boolean;
  readonly after?: readonly (string | number | Date)[] | undefined;
  readonly before?: readonly (string | number | Date)[] | undefined;
}

/** What can be read of the adjustments; what the reader's tenant does not cover is absent (rulebook PLT-02). */
export interface AdjustmentReads {
  byIds(ids: readonly string[]): Promise<Adjustment[]>;
  page(part: AdjustmentPage): Promise<Adjustment[]>;
  audit(adjustmentIds: readonly string[]): Promise<(AuditStep & { readonly adjustmentId: string })[]>;
}
