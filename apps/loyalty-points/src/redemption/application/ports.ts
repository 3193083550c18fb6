import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeValues } from '@autoclub/programme-config';
import type { Reader } from '@autoclub/use-cases';
import type { Boutique } from '../../boutique';
import type { Ledger } from '../../ledger';
import type { MembershipFacts } from '../../memberships';
import type { Dealer, Dealers } from '../../network';
import type { Redemption } from '../domain/redemption';

/** Redemptions as they are kept, in one transaction. */
export interface RedemptionStore {
  /** The redemption of a dealer, locked; null where there is none. */
  lock(dealerId: string, redemptionId: string): Promise<Redemption | null>;
  save(redemption: Redemption): Promise<void>;
}

/** The numbers of redemption in force, with the name of their version. */
export interface RedemptionProgramme {
  readonly version: string;
  readonly points: ProgrammeValues['points'];
}

/** When something is done, and by which request or event. */
export type Moment = Pick<Reader, 'now' | 'requestId'>;

/** What the use cases of redemption work with, in one transaction. */
export interface RedemptionPorts {
  readonly redemptions: RedemptionStore;
  readonly ledger: Ledger;
  readonly memberships: MembershipFacts;
  readonly dealers: Dealers;
  readonly boutique: Boutique;
  readonly programmeFor: (dealer: Dealer, day: LocalDate) => RedemptionProgramme;
  readonly ids: IdSource;
}
