import type { StaffRole } from '../../network';

/** The departments that recruit members, each with a target (rulebook MEM-12). */
export const DEPARTMENTS = ['SERVICE', 'SALES', 'CLUB'] as const;
export type Department = (typeof DEPARTMENTS)[number];

/** Who proposes the club (rulebook MEM-11): an advisor of service or sales, or a specialist. */
const DEPARTMENT_OF: Readonly<Partial<Record<StaffRole, Department>>> = {
  SERVICE_ADVISOR: 'SERVICE',
  CUSTOMER_MANAGER: 'SERVICE',
  SALES_ADVISOR: 'SALES',
  MEMBERSHIP_SPECIALIST: 'CLUB',
};

/** In which role somebody proposes the club, and for which department it counts; undefined for those who do not. */
export function recruiterOf(
  roles: readonly StaffRole[],
): { readonly role: StaffRole; readonly department: Department } | undefined {
  for (const role of roles) {
    const department = DEPARTMENT_OF[role];
    if (department) return { role, department };
  }
  return undefined;
}
