import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
  type AmountInput,
  type LocalDate,
  type Money,
} from '@autoclub/domain-kit';
import type { Caller } from '@autoclub/use-cases';
import type { Card, Membership } from '../../memberships';
import { dealerOf, todayAt, type DealerRecord } from '../../network';
import { walletRefusals, type MovementKind, type MovementSource } from '../domain/wallet';
import { moveStoredValue } from './move-stored-value';
import type { WalletsPorts } from './ports';

/** What a caller asks for: how much, and for which document. */
export interface StoredValueInput {
  readonly membershipId: string;
  readonly amount: AmountInput;
  readonly source: MovementSource;
}

interface StoredValueDraft extends Omit<StoredValueInput, 'amount'> {
  readonly amount: Money;
}

/** A member at the desk. */
export interface MemberAtDealer {
  readonly dealer: DealerRecord;
  readonly today: LocalDate;
  readonly caller: Caller;
  readonly membership: Membership & { readonly card: Card };
}

export const storedValueRefusals = defineRefusals({
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'MEMBERSHIP_NOT_FOUND',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
  ),
  ...walletRefusals.texts,
});

export const runningRefusals = defineRefusals({
  MEMBERSHIP_NOT_RUNNING: { zh: '会籍不在有效期内，不能办理。', en: 'The membership does not run.' },
});

/** Reads amount and document; an amount of nothing, below it or with too many decimals is refused. */
export function readStoredValue({ membershipId, amount, source }: StoredValueInput) {
  const checks = new InputChecks(storedValueRefusals);
  return checks.complete({
    membershipId,
    amount: checks.positiveAmount(amount, ['amount']),
    source: { type: source.type, id: checks.code(source.id, ['source', 'id']) },
  });
}

/** The member of the caller's dealer, with the row locked; an application has no wallet yet. */
export async function memberOf(
  ports: Pick<WalletsPorts, 'network' | 'memberships'>,
  membershipId: string,
  caller: Caller,
) {
  const found = await dealerOf(ports, caller);
  if (!found.ok) return found;
  const dealer = found.value;
  const membership = await ports.memberships.lock(dealer.dealerId, membershipId);
  if (!membership?.card) return refused(commonRefusals.no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
  const member = { ...membership, card: membership.card };
  const at: MemberAtDealer = { dealer, today: todayAt(dealer, caller), caller, membership: member };
  return accepted(at);
}

/** The same, of a membership that runs. */
export async function runningMemberOf(...given: Parameters<typeof memberOf>) {
  const found = await memberOf(...given);
  if (!found.ok || found.value.membership.status === 'ACTIVE') return found;
  return refused(runningRefusals.no('MEMBERSHIP_NOT_RUNNING', ['membershipId']));
}

/** Moves the money and comes to what each of the commands answers. */
export async function moveFor(
  ports: WalletsPorts,
  at: MemberAtDealer,
  kind: MovementKind,
  { amount, source }: StoredValueDraft,
) {
  const { membership } = at;
  const order = { member: membership, memberSince: membership.card.activatedOn, kind, amount, source };
  const moved = await moveStoredValue(ports, at, order);
  if (!moved.ok) return moved;
  const { wallet, movement, facts } = moved.value;
  const answer = { membershipId: wallet.membershipId, movementId: movement.movementId };
  return accepted({ answer, written: { wallet, movement }, facts });
}
