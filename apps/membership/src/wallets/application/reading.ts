import type { LocalDate, Money } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { WalletCorrection } from '../domain/correction';
import type { Wallet } from '../domain/wallet';
import type { MovementRecord } from './ports';

export type MovementView = Omit<MovementRecord, 'account'>;

/**
 * What a dealer owed its members at the end of a month:
 * opening + brought in + topped up - spent - refunded + corrected = closing.
 */
export interface MonthEnd {
  readonly dealerId: string;
  /** The first day of the month. */
  readonly month: LocalDate;
  readonly opening: Money;
  /** Opening balances from the system of before. */
  readonly broughtIn: Money;
  readonly toppedUp: Money;
  readonly spent: Money;
  readonly refunded: Money;
  /** Signed. */
  readonly corrected: Money;
  readonly closing: Money;
}

/** What is read of wallets for the graph; each is one statement for any number of ids. */
export interface WalletReading {
  walletsOf(reader: Reader, membershipIds: readonly string[]): Promise<Wallet[]>;
  /** A page of the movements of each wallet, the newest first, with one row more than the limit of the part. */
  movementsOf(part: PagePart): (reader: Reader, walletIds: readonly string[]) => Promise<MovementView[]>;
  /** The closed months of each dealer, the newest first, at most so many. */
  monthEndsOf(most: number): (reader: Reader, dealerIds: readonly string[]) => Promise<MonthEnd[]>;
}

/** What is read of corrections for the graph: one statement for any number of memberships. */
export interface CorrectionReading {
  correctionsOf(reader: Reader, membershipIds: readonly string[]): Promise<WalletCorrection[]>;
}
