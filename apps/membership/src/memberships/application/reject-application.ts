import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import { dealerOf } from '../../network';
import type { Answer, Caller, KeyRefusal, UnitOfWork } from '../../kernel';
import { reject } from '../domain/application';
import type { MembershipsPorts } from './ports';

export const rejectApplicationRefusals = [
  'NOT_FOUND',
  'DEALER_NOT_FOUND',
  'STATUS_NOT_ALLOWED',
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
] as const;
type RejectRefusal = Refusal<(typeof rejectApplicationRefusals)[number]>;

export interface RejectApplicationInput {
  readonly idempotencyKey: string;
  readonly membershipId: string;
  readonly reason: string;
}

/** Rejects an application with its reason; the customer may apply again (rulebook MEM-01). */
export function rejectApplication(unit: UnitOfWork<MembershipsPorts>) {
  return (
    caller: Caller,
    { idempotencyKey, ...input }: RejectApplicationInput,
  ): Promise<Outcome<Answer<{ membershipId: string }>, RejectRefusal | KeyRefusal>> =>
    unit.command(
      caller,
      { command: 'membershipReject', idempotencyKey, input },
      async (ports): Promise<Outcome<{ membershipId: string }, RejectRefusal>> => {
        const dealer = await dealerOf(ports, caller);
        if (!dealer.ok) return dealer;
        const membership = await ports.memberships.lock(dealer.value.dealerId, input.membershipId);
        if (!membership) return refused({ code: 'NOT_FOUND', field: ['membershipId'] });
        const rejected = reject(membership, input.reason);
        if (!rejected.ok) return rejected;
        await ports.memberships.save([rejected.value], caller.now);
        return accepted({ membershipId: membership.membershipId });
      },
    );
}
