import {
  accepted,
  type Bilingual,
  type IdSource,
  type LocalDate,
  type Money,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { type Entitlement, isOpenOn, remainingCount } from './entitlement';
import { type UseRefusal, useRefusals } from './refusals';
import type { UseReversal } from './use-reversal';

/** How the member confirmed that the service was given. */
export const ACKNOWLEDGEMENTS = ['SIGNATURE', 'ONE_TIME_CODE', 'IN_PERSON'] as const;
export type Acknowledgement = (typeof ACKNOWLEDGEMENTS)[number];

/** A use as a desk reports it (rulebook SVC-05). */
export interface UseDraft {
  readonly code: string;
  readonly quantity: number;
  /** List price of what was given: the value it had for the member. */
  readonly value: Money;
  readonly bearingDepartment: string;
  readonly performedById: string;
  /** By whose token it was registered; null for the dealer's system. */
  readonly registeredById: string | null;
  readonly acknowledgement: Acknowledgement;
  readonly note: string | null;
}

/** One use as registered; never changed afterwards, but it may be taken back. */
export interface EntitlementUse extends UseDraft {
  readonly id: string;
  readonly entitlementId: string;
  readonly usedAt: Date;
  readonly usedOn: LocalDate;
  /** Its number in the system it was taken over from; null for a use that was registered here. */
  readonly externalNumber: string | null;
  /** Null while it counts. */
  readonly reversal: UseReversal | null;
  readonly traceId: string;
}

export interface UseContext {
  readonly now: Date;
  readonly today: LocalDate;
  readonly ids: IdSource;
  readonly traceId: string;
  readonly nameOf: NameOfBenefit;
}

/** The name of a benefit in both languages, by its code. */
export type NameOfBenefit = (code: string) => Bilingual;

/**
 * Registers a use, or says why not. The caller holds the lock of the membership, so two desks come one after
 * the other.
 */
export function decideUse(
  entitlement: Entitlement | undefined,
  draft: UseDraft,
  { now, today, ids, traceId, nameOf }: UseContext,
): Outcome<{ entitlement: Entitlement; use: EntitlementUse }, UseRefusal> {
  if (!entitlement) return refused(useRefusals.no('ENTITLEMENT_NOT_FOUND', ['code']));
  if (!isOpenOn(entitlement, today))
    return refused(useRefusals.no('ENTITLEMENT_CLOSED', ['code'], { benefit: nameOf(draft.code) }));
  const remaining = remainingCount(entitlement);
  if (remaining !== null && draft.quantity > remaining)
    return refused(
      useRefusals.no('ENTITLEMENT_USED_UP', ['quantity'], { benefit: nameOf(draft.code), remaining }),
    );
  const use = {
    ...draft,
    id: ids('enu'),
    entitlementId: entitlement.id,
    usedAt: now,
    usedOn: today,
    externalNumber: null,
    reversal: null,
    traceId,
  };
  return accepted({
    entitlement: { ...entitlement, usedCount: entitlement.usedCount + draft.quantity },
    use,
  });
}
