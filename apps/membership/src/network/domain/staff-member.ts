import type { Refusal } from '@autoclub/domain-kit';
import { codeFaults, type TextFault, textFaults } from '../../kernel';

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

export type StaffMemberFault = TextFault | 'CODE_INVALID' | 'ROLES_MISSING';

export function staffMemberFaults(facts: StaffMemberFacts): Refusal<StaffMemberFault>[] {
  const faults: Refusal<StaffMemberFault>[] = [
    ...codeFaults(facts.staffNumber, ['staffNumber']),
    ...textFaults(facts.name, ['name'], 80),
  ];
  if (facts.roles.length === 0) faults.push({ code: 'ROLES_MISSING', field: ['roles'] });
  return faults;
}

/** Each role once and in the order of the list, so that equal sets are equal lists. */
export function distinctRoles(roles: readonly StaffRole[]): StaffRole[] {
  return STAFF_ROLES.filter((role) => roles.includes(role));
}

export function sameStaffMember(a: StaffMemberFacts, b: StaffMemberFacts): boolean {
  return a.name === b.name && distinctRoles(a.roles).join() === distinctRoles(b.roles).join();
}
