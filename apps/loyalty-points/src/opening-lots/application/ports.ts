import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { Ledger } from '../../ledger';
import type { MembershipFacts } from '../../memberships';
import type { Dealer, Dealers, Persons } from '../../network';
import type { KnownLot } from '../domain/opening-lot';

/** Lots that were brought along, within one transaction. */
export interface OpeningLots {
  /** Files of one dealer come one after the other, so that a lot is brought along once. */
  takeTurn(dealerId: string): Promise<void>;
  known(dealerId: string, lotNumbers: readonly string[]): Promise<KnownLot[]>;
}

/** What bringing lots along works with. */
export interface OpeningLotsPorts {
  readonly lots: OpeningLots;
  readonly ledger: Pick<Ledger, 'openAccounts' | 'post'>;
  readonly memberships: Pick<MembershipFacts, 'of'>;
  readonly dealers: Dealers;
  readonly persons: Pick<Persons, 'byNumbers'>;
  readonly versionFor: (dealer: Dealer, day: LocalDate) => string;
  readonly ids: IdSource;
}
