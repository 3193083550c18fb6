import { addDays, businessDayOf } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { Channel, Purpose } from '../../messages';

/*
 * The notice after a settlement (rulebook ACT-07) is made of two facts that come in either order: the settled order
 * and the judgement of what it earned.
 */

/** Both facts together, with what is known of the customer and the dealer. */
export interface SettlementFacts {
  readonly repairOrderId: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly roNumber: string;
  readonly businessDay: LocalDate;
  readonly payableAmount: string;
  readonly discountAmount: string;
  readonly membershipId: string | null;
  readonly points: number;
  readonly traceId: string;
  readonly timeZone: string;
  readonly dealerNameZh: string;
  readonly dealerNameEn: string;
  readonly hasConsent: boolean;
}

/** The one channel and purpose a settlement notice needs consent for (rulebook MEM-17). */
export const NOTICE_CHANNEL: Channel = 'SMS';
export const NOTICE_PURPOSE: Purpose = 'SERVICE';

export type NoticeDecision = 'SEND' | 'NOT_A_MEMBER' | 'NO_CONSENT' | 'TOO_OLD';

/** Why a notice is sent or not; the decision is kept, so that a later fact does not reopen it. */
export function decideNotice(facts: SettlementFacts, now: Date, noticeWithinDays: number): NoticeDecision {
  if (facts.membershipId === null) return 'NOT_A_MEMBER';
  if (!isNews(facts.businessDay, now, facts.timeZone, noticeWithinDays)) return 'TOO_OLD';
  return facts.hasConsent ? 'SEND' : 'NO_CONSENT';
}

/** Whether a settlement is recent enough for a notice; an import of the past is not. */
export function isNews(day: LocalDate, now: Date, timeZone: string, noticeWithinDays: number): boolean {
  return addDays(day, noticeWithinDays) >= businessDayOf(now, timeZone);
}

export function noticeReason(repairOrderId: string): string {
  return `SETTLEMENT:${repairOrderId}`;
}

/** What the text of the notice is made from; neither a name nor a number of a person. */
export function noticeFacts(facts: SettlementFacts): Record<string, string | number> {
  const { roNumber, businessDay, payableAmount, discountAmount, points, dealerNameZh, dealerNameEn } = facts;
  return { roNumber, businessDay, payableAmount, discountAmount, points, dealerNameZh, dealerNameEn };
}
