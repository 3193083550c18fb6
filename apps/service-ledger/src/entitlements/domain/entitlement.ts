import type { LocalDate } from '@autoclub/domain-kit';
import type { GrantedBenefit } from './entitlement-plan';

/** A benefit of a membership year as stored, with the uses counted so far (rulebook SVC-04, SVC-05). */
export interface Entitlement extends GrantedBenefit {
  readonly id: string;
  readonly dealerId: string;
  readonly membershipId: string;
  readonly customerId: string;
  readonly yearFrom: LocalDate;
  readonly usedCount: number;
}

/**
 * What is left; null without limit. A return to a lower tier may leave more used than granted: then nothing
 * is left.
 */
export function remainingCount(entitlement: Pick<Entitlement, 'grantedCount' | 'usedCount'>): number | null {
  const { grantedCount, usedCount } = entitlement;
  return grantedCount === null ? null : Math.max(0, grantedCount - usedCount);
}

export function isOpenOn({ closedOn, validity }: GrantedBenefit, day: LocalDate): boolean {
  return day >= validity.from && day < validity.to && (closedOn === null || day < closedOn);
}

/** Whether a stored benefit is what the plan says it should be; uses aside. */
export function isAsPlanned(stored: GrantedBenefit, planned: GrantedBenefit): boolean {
  return (
    stored.tier === planned.tier &&
    stored.grantedCount === planned.grantedCount &&
    stored.validity.from === planned.validity.from &&
    stored.validity.to === planned.validity.to &&
    stored.closedOn === planned.closedOn
  );
}
