import type { LocalDate } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import type { Page, PageOf } from '../../kernel';
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
  membershipPage(
    reader: Reader,
    filter: MembershipFilter,
    page: Page,
    withCount: boolean,
  ): Promise<PageOf<MembershipView>>;
}
