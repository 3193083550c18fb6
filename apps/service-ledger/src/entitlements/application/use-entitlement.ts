import {
  accepted,
  type AmountInput,
  formatMoney,
  InputChecks,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { entitlementUsed } from '@autoclub/event-contracts';
import { type Caller, command, type Fact } from '@autoclub/use-cases';
import { currencyFault, type Dealer, type DealerBooks, type HeldMembership } from '../../network';
import { type Entitlement, remainingCount } from '../domain/entitlement';
import {
  type Acknowledgement,
  decideUse,
  type EntitlementUse,
  type NameOfBenefit,
  type UseDraft,
} from '../domain/entitlement-use';
import { type Performance, performanceOf } from '../domain/performer';
import { type UseRefusal, useRefusals } from '../domain/refusals';
import { grantPlans } from './grant-plans';
import type { GrantPorts } from './ports';

export interface UseInput {
  readonly membershipId: string;
  readonly code: string;
  readonly quantity?: number | null;
  readonly valueAmount: AmountInput;
  readonly bearingDepartment: string;
  /** The caller unless given. */
  readonly performedById?: string | null;
  readonly acknowledgement: Acknowledgement;
  readonly note?: string | null;
}

/** A use as somebody else's command registers it. */
export interface AskedUse {
  readonly membershipId: string;
  readonly performedById: string | null;
  readonly use: Omit<UseDraft, keyof Performance>;
}

/** The benefit after the use, and the use itself. */
export interface RegisteredUse {
  readonly entitlement: Entitlement;
  readonly use: EntitlementUse;
}

export interface UsePorts extends GrantPorts, Pick<DealerBooks, 'staffMember'> {
  readonly nameOf: NameOfBenefit;
}

interface WorkedUse {
  readonly answer: { readonly entitlementId: string; readonly useId: string };
  readonly written: RegisteredUse;
  readonly facts: readonly Fact[];
}

export const MAX_QUANTITY = 1_000;
export const MAX_CODE = 64;
const MAX_NOTE = 500;

/**
 * Registers one use of a member's benefit (rulebook SVC-05). The membership's lock makes two desks come one
 * after the other, so the last car wash is given once; a plan that has come due meanwhile is granted first.
 */
export const useEntitlement = command<UsePorts>()({
  name: 'entitlementUse',
  refusals: useRefusals,
  read: readUse,
  work: registerUse,
});

/** Registers a use in the transaction of the use case that gives the service; the result is that of the command. */
export async function registerUse(
  ports: UsePorts,
  { membershipId, performedById, use }: AskedUse,
  caller: Caller,
): Promise<Outcome<WorkedUse, UseRefusal>> {
  const [held] = await ports.lockMemberships([membershipId]);
  if (!held?.dealer) return refused(useRefusals.no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
  const { now, traceId, staffMemberId } = caller;
  const registrant = staffMemberId === null ? undefined : await ports.staffMember(staffMemberId);
  const performance = performanceOf(performedById, caller, registrant);
  if (!performance.ok) return performance;
  const draft = { ...use, ...performance.value };
  const performer = await ports.staffMember(draft.performedById);
  if (!performer) return refused(useRefusals.no('STAFF_MEMBER_NOT_FOUND', ['performedById']));
  const wrongCurrency = currencyFault(draft.value, held.dealer.currency, ['valueAmount']);
  if (wrongCurrency.length > 0) return refused(...wrongCurrency);
  const granted = await grantPlans(ports, [held], () => now);
  const [plan] = granted.plans;
  if (!plan || plan.entitlements.length === 0)
    return refused(useRefusals.no('MEMBERSHIP_NOT_IN_FORCE', ['membershipId']));
  const asked = plan.entitlements.find(({ code }) => code === draft.code);
  const { ids, nameOf } = ports;
  const context = { now, today: plan.today, ids, nameOf, traceId };
  const decided = decideUse(asked, draft, context);
  if (!decided.ok) return decided;
  const written = decided.value;
  const sequence = plan.membership.entitlementSequence + 1;
  await ports.writeEntitlements([written.entitlement], [written.use]);
  await ports.writeSequences(new Map([[held.id, sequence]]));
  const answer = { entitlementId: written.entitlement.id, useId: written.use.id };
  return accepted({
    answer,
    written,
    facts: [...granted.facts, useFact(held, held.dealer, written, sequence)],
  });
}

function readUse({ membershipId, ...input }: UseInput): Outcome<AskedUse, UseRefusal> {
  const checks = new InputChecks(useRefusals);
  const use = checks.complete({
    value: checks.amount(input.valueAmount, ['valueAmount']),
    code: checks.text(input.code, ['code'], MAX_CODE),
    quantity: checks.wholeNumber(input.quantity ?? 1, ['quantity'], { min: 1, max: MAX_QUANTITY }),
    bearingDepartment: checks.text(input.bearingDepartment, ['bearingDepartment'], MAX_CODE),
    acknowledgement: input.acknowledgement,
    note: checks.optionalText(input.note, ['note'], MAX_NOTE),
  });
  return use.ok
    ? accepted({ membershipId, performedById: input.performedById ?? null, use: use.value })
    : use;
}

/** What is published of a use. */
export function useFact(
  held: HeldMembership,
  { id: dealerId, regionId }: Dealer,
  { entitlement, use }: RegisteredUse,
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
    remainingCount: remainingCount(entitlement),
  };
  return { contract: entitlementUsed, data, sequence, home: { dealerId, regionId } };
}
