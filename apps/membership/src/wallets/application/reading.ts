import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { Wallet } from '../domain/wallet';
import type { MovementRecord } from './ports';

export type MovementView = Omit<MovementRecord, 'account'>;

/** What is read of wallets for the graph; each is one statement for any number of ids. */
export interface WalletReading {
  walletsOf(reader: Reader, membershipIds: readonly string[]): Promise<Wallet[]>;
  /** A page of the movements of each wallet, the newest first, with one row more than the limit of the part. */
  movementsOf(part: PagePart): (reader: Reader, walletIds: readonly string[]) => Promise<MovementView[]>;
}
