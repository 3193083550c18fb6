import { randomIds } from '@autoclub/domain-kit';
import type { Principal, Role } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import type { Club } from './club';

/** Registers a member of staff at a dealer; returns the token of that person. */
export async function registerStaff(
  club: Club,
  { dealerId, dealerCode }: { readonly dealerId: string; readonly dealerCode: string },
  staffNumber: string,
  roles: readonly Role[],
): Promise<Principal & { readonly staffMemberId: string }> {
  const input = { idempotencyKey: randomIds('key'), dealerCode, staffNumber, name: '李娜', roles };
  const { staffMemberRegister } = await club.ask<{ staffMemberRegister: { staffMember: { id: string } } }>(
    principals.operator(),
    `mutation ($input: StaffMemberRegisterInput!) {
      staffMemberRegister(input: $input) { staffMember { id } userErrors { code } }
    }`,
    { input },
  );
  const staffMemberId = staffMemberRegister.staffMember.id;
  return { ...principals.staffOf(dealerId, roles, `token of ${staffNumber}`), staffMemberId };
}

/** Gives a command whose answer shows nothing but refusals and what the selection asks for. */
export async function give<Shown = unknown>(
  club: Club,
  principal: Principal,
  mutation: string,
  input: object,
  selection = '',
): Promise<Shown & Given> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { answer } = await club.ask<{ answer: Shown & Given }>(
    principal,
    `mutation ($input: ${type}!) {
      answer: ${mutation}(input: $input) { ${selection} replayed userErrors { code field message } }
    }`,
    { input: { idempotencyKey: randomIds('key'), ...input } },
  );
  return answer;
}

export interface Given {
  readonly replayed: boolean;
  readonly userErrors: { code: string; field: string[] | null; message: string }[];
}
