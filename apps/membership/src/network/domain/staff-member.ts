import { defineRefusals, type RefusalOf } from '@autoclub/domain-kit';
import { codeFaults, textFaults } from '../../kernel';
import { namedRefusals } from './refusals';

/** A person on the staff of a dealer, known by the staff number of the dealer's system. */
export interface StaffMemberFacts {
  readonly staffNumber: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
}

/** What a member of a dealer's staff does (rulebook PLT-01). */
export const STAFF_ROLES = [
  'SERVICE_ADVISOR',
  'SALES_ADVISOR',
  'MEMBERSHIP_SPECIALIST',
  'CUSTOMER_MANAGER',
  'CASHIER',
  'CLUB_MANAGER',
  'STORE_MANAGER',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const staffMemberRefusals = defineRefusals({
  ...namedRefusals.texts,
  ROLES_MISSING: { zh: '至少需要一个岗位。', en: 'Name at least one role.' },
});

export function staffMemberFaults(facts: StaffMemberFacts): RefusalOf<typeof staffMemberRefusals>[] {
  const faults: RefusalOf<typeof staffMemberRefusals>[] = [
    ...codeFaults(facts.staffNumber, ['staffNumber']),
    ...textFaults(facts.name, ['name'], 80),
  ];
  if (facts.roles.length === 0) faults.push(staffMemberRefusals.no('ROLES_MISSING', ['roles']));
  return faults;
}

/** Each role once and in the order of the list, so that equal sets are equal lists. */
export function distinctRoles(roles: readonly StaffRole[]): StaffRole[] {
  return STAFF_ROLES.filter((role) => roles.includes(role));
}

export function sameStaffMember(a: StaffMemberFacts, b: StaffMemberFacts): boolean {
  return a.name === b.name && distinctRoles(a.roles).join() === distinctRoles(b.roles).join();
}
