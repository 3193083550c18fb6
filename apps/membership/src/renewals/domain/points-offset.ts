import type { LocalDate, Money } from '@autoclub/domain-kit';
import type { CardHolder } from './card-period';
import type { Lapse } from './lapse';
import { windowFaults, type TermsAtExpiry } from './renewal';

/** Why points cannot offset a fee (rulebook MEM-08, PTS-07); the code goes back to the points ledger. */
export const OFFSET_REFUSALS = [
  'NO_FEE_DUE',
  'OFFSET_EXCEEDS_FEE',
  'OFFSET_ALREADY_THERE',
  'OFFSET_WITHDRAWN',
] as const;
export type OffsetRefusal = (typeof OFFSET_REFUSALS)[number];

export const OFFSET_STATUSES = ['OPEN', 'USED', 'VOID'] as const;
export type OffsetStatus = (typeof OFFSET_STATUSES)[number];

/** Points that offset the fee of a membership: open until the fee is settled with them. */
export interface PointsOffset {
  readonly redemptionId: string;
  readonly dealerId: string;
  readonly membershipId: string;
  readonly amount: Money;
  readonly status: OffsetStatus;
}

/** Whether points of this worth can offset the fee of a member today; the code of the refusal when not. */
export function offsetFault(
  membership: CardHolder | undefined,
  lapse: Pick<Lapse, 'returnUntil'> | undefined,
  terms: TermsAtExpiry,
  today: LocalDate,
  { worth, hasOpenOffset }: { readonly worth: Money; readonly hasOpenOffset: boolean },
): OffsetRefusal | undefined {
  if (!membership || !isFeeDue(membership, lapse, terms, today)) return 'NO_FEE_DUE';
  if (hasOpenOffset) return 'OFFSET_ALREADY_THERE';
  if (worth.amountMinor > terms.today.fee.amountMinor) return 'OFFSET_EXCEEDS_FEE';
  return undefined;
}

function isFeeDue(
  membership: CardHolder,
  lapse: Pick<Lapse, 'returnUntil'> | undefined,
  terms: TermsAtExpiry,
  today: LocalDate,
): boolean {
  if (membership.status !== 'LAPSED') return windowFaults(membership, terms, today).length === 0;
  if (terms.today.clubSystem === 'STORED_VALUE' || !lapse) return false;
  return lapse.returnUntil === null || today <= lapse.returnUntil;
}
