import { accepted, type Outcome, refused } from '@autoclub/domain-kit';
import type { Entitlement } from './entitlement';
import type { EntitlementUse } from './entitlement-use';
import { type ReverseRefusal, reverseRefusals } from './refusals';
import type { UseReversal } from './use-reversal';

/** A use with its benefit; once it was taken back, with that. */
export interface KnownUse {
  readonly entitlement: Entitlement;
  readonly use: EntitlementUse;
}

/**
 * Takes a use back whole and once: the use stays as it was registered, and what is left of the benefit grows by it. The
 * caller holds the lock of the membership.
 */
export function reverseUse(
  known: KnownUse | undefined,
  reversal: UseReversal,
): Outcome<KnownUse, ReverseRefusal> {
  const field = ['entitlementUseId'];
  if (!known) return refused(reverseRefusals.no('ENTITLEMENT_USE_NOT_FOUND', field));
  const { entitlement, use } = known;
  if (use.reversal)
    return refused(
      reverseRefusals.no('ENTITLEMENT_USE_REVERSED_ALREADY', field, { day: use.reversal.reversedOn }),
    );
  const usedCount = entitlement.usedCount - use.quantity;
  return accepted({ entitlement: { ...entitlement, usedCount }, use: { ...use, reversal } });
}
