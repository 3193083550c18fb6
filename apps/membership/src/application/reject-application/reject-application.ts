import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import { reject } from '../../domain/application';
import { dealerOf } from '../dealer-of';
import type { Answer, Caller, House, KeyRefusal } from '../ports';

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
export function rejectApplication(house: House) {
  return (
    caller: Caller,
    { idempotencyKey, ...input }: RejectApplicationInput,
  ): Promise<Outcome<Answer<{ membershipId: string }>, RejectRefusal | KeyRefusal>> =>
    house.command(
      caller,
      { command: 'membershipReject', idempotencyKey, input },
      async (books): Promise<Outcome<{ membershipId: string }, RejectRefusal>> => {
        const dealer = await dealerOf(books, caller);
        if (!dealer.ok) return dealer;
        const membership = await books.memberships.lock(dealer.value.dealerId, input.membershipId);
        if (!membership) return refused({ code: 'NOT_FOUND', field: ['membershipId'] });
        const rejected = reject(membership, input.reason);
        if (!rejected.ok) return rejected;
        await books.memberships.save([rejected.value], caller.now);
        return accepted({ membershipId: membership.membershipId });
      },
    );
}
