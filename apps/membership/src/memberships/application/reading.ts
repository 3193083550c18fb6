import type { LocalDate } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { Membership, MembershipStatus } from '../domain/membership';

export interface MembershipView extends Membership {
  readonly appliedOn: LocalDate;
  readonly traceId: string;
}

export interface MembershipFilter {
  readonly status?: MembershipStatus;
  readonly tier?: string;
}

/** What is read of memberships for the graph. */
export interface MembershipReading {
  memberships(reader: Reader, ids: readonly string[]): Promise<MembershipView[]>;
  membershipByNumber(
    reader: Reader,
    dealerId: string,
    memberNumber: string,
  ): Promise<MembershipView | undefined>;
  membershipsOf(reader: Reader, customerIds: readonly string[]): Promise<MembershipView[]>;
  /** One row more than the limit of the part, which tells that there is more. */
  membershipPage(reader: Reader, filter: MembershipFilter, part: PagePart): Promise<MembershipView[]>;
  membershipCount(reader: Reader, filter: MembershipFilter): Promise<number>;
}
