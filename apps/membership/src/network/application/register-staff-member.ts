import { accepted, defineRefusals, refused } from '@autoclub/domain-kit';
import { command, type PlatformCaller } from '@autoclub/use-cases';
import { dealerCodeRefusals } from '../domain/refusals';
import {
  readStaffMember,
  sameStaffMember,
  staffMemberRefusals,
  type StaffMemberFacts,
} from '../domain/staff-member';
import { staffMemberFact } from './facts';
import type { NetworkPorts } from './ports';

const refusals = defineRefusals({ ...staffMemberRefusals.texts, ...dealerCodeRefusals.texts });

export interface StaffMemberToRegister extends Omit<StaffMemberFacts, 'ownCustomerId'> {
  readonly dealerCode: string;
  /** Absent leaves what is known; null: the person is no customer. */
  readonly ownCustomerId?: string | null;
}

/** Registers a person under the staff number, or takes over changed roles; the same again changes nothing. */
export const registerStaffMember = command<NetworkPorts, PlatformCaller>()({
  name: 'staffMemberRegister',
  refusals,
  read({ dealerCode, ownCustomerId, ...facts }: StaffMemberToRegister) {
    const member = readStaffMember({ ...facts, ownCustomerId: ownCustomerId ?? null });
    return member.ok ? accepted({ dealerCode, ownCustomerId, said: member.value }) : member;
  },
  async work({ network, ids }, { dealerCode, ownCustomerId, said }) {
    const dealer = await network.dealerByCode(dealerCode);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND', ['dealerCode'], { code: dealerCode }));
    const { dealerId, regionId } = dealer;
    const known = await network.staffMemberByNumber(dealerId, said.staffNumber);
    const facts =
      ownCustomerId === undefined ? { ...said, ownCustomerId: known?.ownCustomerId ?? null } : said;
    if (ownCustomerId && !(await network.isCustomer(dealerId, ownCustomerId)))
      return refused(refusals.no('CUSTOMER_NOT_FOUND', ['ownCustomerId']));
    if (known && sameStaffMember(known, facts))
      return accepted({ answer: { staffMemberId: known.staffMemberId }, written: known });
    const staffMemberId = known?.staffMemberId ?? ids('stf');
    const member = { ...facts, staffMemberId, dealerId, regionId, version: (known?.version ?? 0) + 1 };
    await network.saveStaffMember(member);
    return accepted({ answer: { staffMemberId }, written: member, facts: [staffMemberFact(member)] });
  },
});
