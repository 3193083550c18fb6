import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { Referral, ReferralStatus } from '../domain/referral';

/** Who referred is read of the card, as it is now. */
export interface ReferralView extends Omit<Referral, 'referrerCustomerId'> {
  readonly traceId: string;
}

export interface ReferralFilter {
  readonly status?: ReferralStatus;
  readonly referrerMembershipId?: string;
}

/** What is read of referrals for the graph; each is one statement. */
export interface ReferralReading {
  referrals(reader: Reader, ids: readonly string[]): Promise<ReferralView[]>;
  /** One row more than the limit of the part, which tells that there is more. */
  referralPage(reader: Reader, filter: ReferralFilter, part: PagePart): Promise<ReferralView[]>;
}
