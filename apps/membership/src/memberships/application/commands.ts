import type { UnitOfWork } from '../../kernel';
import { applyForMembership } from './apply-for-membership';
import { approveApplication } from './approve-application';
import { importMemberships } from './import-memberships';
import type { MembershipsPorts } from './ports';
import { rejectApplication } from './reject-application';
import { submitApplication } from './submit-application';

/** Every command of the capability. */
export function membershipsCommands(unit: UnitOfWork<MembershipsPorts>) {
  return {
    applyForMembership: applyForMembership(unit),
    submitApplication: submitApplication(unit),
    approveApplication: approveApplication(unit),
    rejectApplication: rejectApplication(unit),
    importMemberships: importMemberships(unit),
  };
}

export type MembershipsCommands = ReturnType<typeof membershipsCommands>;
