import { accepted, formatMoney, type Outcome, refused } from '@autoclub/domain-kit';
import { entitlementUsed } from '@autoclub/event-contracts';
import { type Entitlement, remainingCount } from '../../domain/entitlement';
import {
  type Acknowledgement,
  decideUse,
  type EntitlementUse,
  type UseDraft,
} from '../../domain/entitlement-use';
import { type AmountInput, currencyRefusal, InputChecks } from '../../domain/input-checks';
import { type LedgerRefusal, no } from '../../domain/refusals';
import { grantPlans } from '../grant-entitlements/grant-plans';
import type { Caller, CommandRefusal, Fact, HeldMembership, UseCaseParts } from '../ports';
import { MAX_REASON } from '../settle-repair-order/settlement-input';

export interface UseInput {
  readonly membershipId: string;
  readonly code: string;
  readonly quantity?: number | null;
  readonly valueAmount: AmountInput;
  readonly bearingDepartment: string;
  readonly performedById: string;
  readonly acknowledgement: Acknowledgement;
  readonly note?: string | null;
}

export interface UsedResult {
  readonly entitlementId: string;
  readonly useId: string;
}

export interface UseAnswer extends UsedResult {
  readonly replayed: boolean;
  readonly written: { readonly entitlement: Entitlement; readonly use: EntitlementUse } | undefined;
}

const MAX_QUANTITY = 1_000;

/**
 * Registers one use of a member's benefit (rulebook SVC-05). The membership's lock makes two desks come one
 * after the other, so the last car wash is given once; a plan that has come due meanwhile is granted first.
 */
export function useEntitlement(parts: UseCaseParts) {
  return async (
    caller: Caller,
    idempotencyKey: string,
    input: UseInput,
  ): Promise<Outcome<UseAnswer, CommandRefusal>> => {
    const read = readUse(input);
    if (!read.ok) return read;
    let written: UseAnswer['written'];
    const command = { name: 'entitlementUse', caller, idempotencyKey, input };
    const outcome = await parts.books.execute<UsedResult>(command, async (ledger) => {
      const [held] = await ledger.lockMemberships([input.membershipId]);
      if (!held?.dealer) return refused(no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
      const performer = await ledger.staffMember(input.performedById);
      if (!performer) return refused(no('STAFF_MEMBER_NOT_FOUND', ['performedById']));
      const wrongCurrency = currencyRefusal(read.value.value, held.dealer.currency, ['valueAmount']);
      if (wrongCurrency.length > 0) return refused(...wrongCurrency);
      const [plan] = await grantPlans(ledger, parts, [held], caller.now);
      if (!plan || plan.entitlements.length === 0)
        return refused(no('MEMBERSHIP_NOT_IN_FORCE', ['membershipId']));
      const asked = plan.entitlements.find(({ code }) => code === read.value.code);
      const context = { now: caller.now, today: plan.today, ids: parts.ids, traceId: caller.traceId };
      const decided = decideUse(asked, read.value, context);
      if (!decided.ok) return decided;
      written = decided.value;
      const sequence = plan.membership.entitlementSequence + 1;
      await ledger.writeEntitlements([written.entitlement], [written.use]);
      await ledger.writeSequences(new Map([[held.id, sequence]]));
      await ledger.publish([useFact(held, written, sequence)]);
      return accepted({ entitlementId: written.entitlement.id, useId: written.use.id });
    });
    if (!outcome.ok) return outcome;
    const { value, replayed } = outcome.value;
    return accepted({ ...value, replayed, written: replayed ? undefined : written });
  };
}

function readUse(input: UseInput): Outcome<UseDraft, LedgerRefusal> {
  const checks = new InputChecks();
  const value = checks.amount(input.valueAmount, ['valueAmount']);
  const draft = {
    code: checks.text(input.code, ['code'], 64),
    quantity: checks.wholeNumber(input.quantity ?? 1, ['quantity'], { min: 1, max: MAX_QUANTITY }),
    bearingDepartment: checks.text(input.bearingDepartment, ['bearingDepartment'], 64),
    performedById: input.performedById,
    acknowledgement: input.acknowledgement,
    note: checks.optionalText(input.note, ['note'], MAX_REASON),
  };
  return value && checks.refusals.length === 0 ? accepted({ ...draft, value }) : refused(...checks.refusals);
}

function useFact(
  held: HeldMembership,
  { entitlement, use }: { entitlement: Entitlement; use: EntitlementUse },
  sequence: number,
): Fact {
  const data = {
    entitlementUseId: use.id,
    membershipId: held.id,
    customerId: held.customerId,
    dealerId: held.dealerId,
    code: use.code,
    quantity: use.quantity,
    valueAmount: { amount: formatMoney(use.value), currencyCode: use.value.currency },
    bearingDepartment: use.bearingDepartment,
    usedOn: use.usedOn,
    remainingCount: remainingCount(entitlement),
  };
  const { id, regionId } = held.dealer ?? { id: held.dealerId, regionId: '' };
  return { contract: entitlementUsed, data, sequence, dealer: { id, regionId } };
}
