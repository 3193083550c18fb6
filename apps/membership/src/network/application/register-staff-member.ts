import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import type { Answer, Caller, KeyRefusal, UnitOfWork } from '../../kernel';
import {
  distinctRoles,
  sameStaffMember,
  staffMemberFaults,
  type StaffMemberFacts,
} from '../domain/staff-member';
import type { NetworkPorts } from './ports';
import { staffMemberPublication } from './publications';

export const registerStaffMemberRefusals = [
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
  'CODE_INVALID',
  'ROLES_MISSING',
  'DEALER_NOT_FOUND',
] as const;
type RegisterStaffMemberRefusal = Refusal<(typeof registerStaffMemberRefusals)[number]>;

export interface RegisterStaffMemberInput extends StaffMemberFacts {
  readonly idempotencyKey: string;
  readonly dealerCode: string;
}

/** Registers a person under the staff number, or takes over changed roles; the same again changes nothing. */
export function registerStaffMember(unit: UnitOfWork<NetworkPorts>) {
  return (
    caller: Caller,
    { idempotencyKey, ...input }: RegisterStaffMemberInput,
  ): Promise<Outcome<Answer<{ staffMemberId: string }>, RegisterStaffMemberRefusal | KeyRefusal>> =>
    unit.command(caller, { command: 'staffMemberRegister', idempotencyKey, input }, async (ports) => {
      const { dealerCode, ...facts } = input;
      const faults: RegisterStaffMemberRefusal[] = staffMemberFaults(facts);
      if (faults.length > 0) return refused(...faults);
      return keep(ports, dealerCode, { ...facts, roles: distinctRoles(facts.roles) });
    });
}

async function keep(
  { network, publish, ids }: NetworkPorts,
  dealerCode: string,
  facts: StaffMemberFacts,
): Promise<Outcome<{ staffMemberId: string }, RegisterStaffMemberRefusal>> {
  const dealer = await network.dealerByCode(dealerCode);
  if (!dealer)
    return refused({ code: 'DEALER_NOT_FOUND', field: ['dealerCode'], facts: { code: dealerCode } });
  const { dealerId, regionId } = dealer;
  const known = await network.staffMemberByNumber(dealerId, facts.staffNumber);
  if (known && sameStaffMember(known, facts)) return accepted({ staffMemberId: known.staffMemberId });
  const staffMemberId = known?.staffMemberId ?? ids('stf');
  const member = { ...facts, staffMemberId, dealerId, regionId, version: (known?.version ?? 0) + 1 };
  await network.saveStaffMember(member);
  await publish([staffMemberPublication(member)]);
  return accepted({ staffMemberId });
}
