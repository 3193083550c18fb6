import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import { dealerOf } from '../../network';
import type { Answer, Caller, KeyRefusal, UnitOfWork } from '../../kernel';
import { submit } from '../domain/application';
import { documentFaults, type MembershipDocument } from '../domain/membership-documents';
import type { MembershipsPorts } from './ports';

export const submitApplicationRefusals = [
  'NOT_FOUND',
  'DEALER_NOT_FOUND',
  'STATUS_NOT_ALLOWED',
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
] as const;
type SubmitRefusal = Refusal<(typeof submitApplicationRefusals)[number]>;

export interface SubmitApplicationInput {
  readonly idempotencyKey: string;
  readonly membershipId: string;
  readonly documents: readonly MembershipDocument[];
}

/** Hands a draft in, with further documents if there are any (rulebook MEM-01). */
export function submitApplication(unit: UnitOfWork<MembershipsPorts>) {
  return (
    caller: Caller,
    { idempotencyKey, ...input }: SubmitApplicationInput,
  ): Promise<Outcome<Answer<{ membershipId: string }>, SubmitRefusal | KeyRefusal>> =>
    unit.command(caller, { command: 'membershipSubmit', idempotencyKey, input }, async (ports) => {
      const dealer = await dealerOf(ports, caller);
      if (!dealer.ok) return dealer;
      const faults: SubmitRefusal[] = documentFaults(input.documents);
      if (faults.length > 0) return refused(...faults);
      const membership = await ports.memberships.lock(dealer.value.dealerId, input.membershipId);
      if (!membership) return refused({ code: 'NOT_FOUND', field: ['membershipId'] });
      const submitted = submit(membership, input.documents);
      if (!submitted.ok) return submitted;
      await ports.memberships.save([submitted.value], caller.now);
      return accepted({ membershipId: membership.membershipId });
    });
}
