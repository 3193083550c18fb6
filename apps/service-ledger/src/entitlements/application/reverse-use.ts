import { accepted, businessDayOf, formatMoney, InputChecks, refused } from '@autoclub/domain-kit';
import { entitlementUseReversed } from '@autoclub/event-contracts';
import { command, type Fact } from '@autoclub/use-cases';
import type { Dealer, HeldMembership } from '../../network';
import { remainingCount } from '../domain/entitlement';
import { reverseRefusals } from '../domain/refusals';
import { type KnownUse, reverseUse } from '../domain/reverse-use';
import type { UseReversal } from '../domain/use-reversal';
import type { GrantPorts } from './ports';

export interface ReverseInput {
  readonly entitlementUseId: string;
  readonly reasonCode: string;
}

export interface ReversePorts extends Pick<GrantPorts, 'lockMemberships' | 'writeSequences'> {
  useById(id: string): Promise<KnownUse | undefined>;
  writeReversal(reversed: KnownUse, reversal: UseReversal): Promise<void>;
}

/**
 * Takes back a use that was registered by mistake (rulebook SVC-05). Under the lock of the membership, so that two who
 * take the same use back come one after the other, and a use at another desk counts what is left then.
 */
export const reverseEntitlementUse = command<ReversePorts>()({
  name: 'entitlementUseReverse',
  refusals: reverseRefusals,
  read: (input: ReverseInput) => {
    const checks = new InputChecks(reverseRefusals);
    const reasonCode = checks.code(input.reasonCode, ['reasonCode']);
    return checks.complete({ entitlementUseId: input.entitlementUseId, reasonCode });
  },
  async work(ports, { entitlementUseId, reasonCode }, { now, traceId, staffMemberId }) {
    const found = await ports.useById(entitlementUseId);
    const [held] = found ? await ports.lockMemberships([found.entitlement.membershipId]) : [];
    if (!held?.dealer) return refused(reverseRefusals.no('ENTITLEMENT_USE_NOT_FOUND', ['entitlementUseId']));
    const reversal = {
      reasonCode,
      reversedAt: now,
      reversedOn: businessDayOf(now, held.dealer.timeZone),
      reversedById: staffMemberId,
      traceId,
    };
    const decided = reverseUse(await ports.useById(entitlementUseId), reversal);
    if (!decided.ok) return decided;
    const written = decided.value;
    const sequence = held.entitlementSequence + 1;
    await ports.writeReversal(written, reversal);
    await ports.writeSequences(new Map([[held.id, sequence]]));
    const answer = { entitlementId: written.entitlement.id, useId: entitlementUseId };
    return accepted({
      answer,
      written,
      facts: [reversedFact(held, held.dealer, written, reversal, sequence)],
    });
  },
});

function reversedFact(
  held: HeldMembership,
  { id: dealerId, regionId }: Dealer,
  { entitlement, use }: KnownUse,
  { reversedOn, reasonCode, reversedById }: UseReversal,
  sequence: number,
): Fact {
  const data = {
    entitlementUseId: use.id,
    membershipId: held.id,
    customerId: held.customerId,
    dealerId,
    code: use.code,
    quantity: use.quantity,
    valueAmount: { amount: formatMoney(use.value), currencyCode: use.value.currency },
    bearingDepartment: use.bearingDepartment,
    usedOn: use.usedOn,
    reversedOn,
    reasonCode,
    reversedBy: reversedById,
    remainingCount: remainingCount(entitlement),
  };
  return { contract: entitlementUseReversed, data, sequence, home: { dealerId, regionId } };
}
