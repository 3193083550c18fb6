import type { IdSource, LocalDate, Money } from '@autoclub/domain-kit';
import type { ProgrammeScope } from '@autoclub/programme-config';
import type { MembershipBook } from '../../memberships';
import type { NetworkBook } from '../../network';
import type { WalletCorrection } from '../domain/correction';
import type { CardToOpen } from '../domain/opening-balance';
import type { Movement, Wallet } from '../domain/wallet';

/** A movement as it is kept: what was decided, by whom, when and under which trace. */
export interface MovementRecord extends Movement {
  readonly movementId: string;
  readonly walletId: string;
  readonly dealerId: string;
  readonly movedAt: Date;
  /** The member of staff; null for a system and for what falls due by itself. */
  readonly movedBy: string | null;
  readonly traceId: string;
}

/** Wallets of a dealer. */
export interface WalletBook {
  /** The wallet with its row locked; opened empty since the day where the membership has none yet. */
  lock(of: Pick<Wallet, 'dealerId' | 'membershipId' | 'customerId'>, since: LocalDate): Promise<Wallet>;
  /** Writes the wallet, the movement and its two legs. */
  keep(wallet: Wallet, movement: MovementRecord): Promise<void>;
  /** The cards of these numbers under their locks, with their wallets; one statement. */
  cardsToOpen(dealerId: string, memberNumbers: readonly string[]): Promise<CardToOpen[]>;
  /** Writes wallets with their first movements and the legs of these; one statement. */
  open(opened: readonly { readonly wallet: Wallet; readonly movement: MovementRecord }[]): Promise<void>;
  /** Whether money of this receipt was paid in already. */
  isReceiptKnown(dealerId: string, receipt: string): Promise<boolean>;
}

/** Corrections of a dealer. */
export interface CorrectionBook {
  /** The correction with its row locked. */
  lock(dealerId: string, correctionId: string): Promise<WalletCorrection | undefined>;
  keep(correction: WalletCorrection, traceId: string): Promise<void>;
}

export const CLUB_SYSTEMS = ['ANNUAL_FEE', 'STORED_VALUE', 'FEE_AND_STORED_VALUE'] as const;
/** How a dealer's club is paid for (rulebook MEM-08). */
export type ClubSystem = (typeof CLUB_SYSTEMS)[number];

/** The numbers about stored value in force at a dealer on a day. */
export interface WalletTerms {
  readonly clubSystem: ClubSystem;
  /** The day from which the dealer has had this system without a break. */
  readonly clubSystemSince: LocalDate;
  readonly lowThreshold: Money;
  /** Months of an empty wallet after which a membership of STORED_VALUE lapses. */
  readonly emptyMonths: number;
}
export type WalletTermsOn = (dealer: ProgrammeScope, day: LocalDate) => WalletTerms;

/** What the use cases of wallets work on within one transaction. */
export interface WalletsPorts {
  readonly network: Pick<NetworkBook, 'dealer'>;
  readonly memberships: Pick<MembershipBook, 'lock'>;
  readonly wallets: WalletBook;
  readonly corrections: CorrectionBook;
  readonly walletTermsOn: WalletTermsOn;
  readonly ids: IdSource;
}
