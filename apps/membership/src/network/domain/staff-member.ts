import { commonRefusals, defineRefusals, InputChecks } from '@autoclub/domain-kit';
import { NAME_LENGTH, namedRefusals } from './refusals';

/** A person on the staff of a dealer, known by the staff number of the dealer's system. */
export interface StaffMemberFacts {
  readonly staffNumber: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** The customer record of the same person, if they are one (rulebook PTS-15). */
  readonly ownCustomerId: string | null;
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
  ...commonRefusals.pick('CUSTOMER_NOT_FOUND'),
  ROLES_MISSING: { zh: '至少需要一个岗位。', en: 'Name at least one role.' },
});

/** A member of staff as it is kept, or everything that is wrong with it. */
export function readStaffMember({ staffNumber, name, roles, ownCustomerId }: StaffMemberFacts) {
  const checks = new InputChecks(staffMemberRefusals);
  if (roles.length === 0) checks.refusals.push(staffMemberRefusals.no('ROLES_MISSING', ['roles']));
  return checks.complete<StaffMemberFacts>({
    staffNumber: checks.code(staffNumber, ['staffNumber']),
    name: checks.text(name, ['name'], NAME_LENGTH),
    roles: distinctRoles(roles),
    ownCustomerId,
  });
}

/** Each role once and in the order of the list, so that equal sets are equal lists. */
export function distinctRoles(roles: readonly StaffRole[]): StaffRole[] {
  return STAFF_ROLES.filter((role) => roles.includes(role));
}

/** Whether two kept records say the same. */
export function sameStaffMember(a: StaffMemberFacts, b: StaffMemberFacts): boolean {
  return a.name === b.name && a.roles.join() === b.roles.join() && a.ownCustomerId === b.ownCustomerId;
}
