import type { CurrencyCode } from '@autoclub/domain-kit';

/** What this service keeps of the dealer it acts for: where its days begin and in what it reckons. */
export interface Dealer {
  readonly id: string;
  readonly regionId: string;
  readonly timeZone: string;
  readonly currency: CurrencyCode;
}

export interface StaffMember {
  readonly id: string;
  readonly staffNumber: string;
  readonly roles: readonly string[];
}

/** Who may approve a discount beyond the tier's (rulebook SVC-03). */
export const APPROVING_ROLES: readonly string[] = ['STORE_MANAGER', 'CLUB_MANAGER'];

export function mayApproveDiscounts(member: StaffMember): boolean {
  return member.roles.some((role) => APPROVING_ROLES.includes(role));
}
