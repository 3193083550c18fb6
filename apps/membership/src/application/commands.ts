import { applyForMembership } from './apply-for-membership/apply-for-membership';
import { approveApplication } from './approve-application/approve-application';
import { importCustomers } from './import-customers/import-customers';
import { importMemberships } from './import-memberships/import-memberships';
import type { House } from './ports';
import { registerCustomer } from './register-customer/register-customer';
import { registerDealer } from './register-dealer/register-dealer';
import { registerOutlet } from './register-outlet/register-outlet';
import { registerRegion } from './register-region/register-region';
import { registerStaffMember } from './register-staff-member/register-staff-member';
import { rejectApplication } from './reject-application/reject-application';
import { submitApplication } from './submit-application/submit-application';

/** Every command of the service over one house. */
export function commandsOver(house: House) {
  return {
    registerRegion: registerRegion(house),
    registerDealer: registerDealer(house),
    registerOutlet: registerOutlet(house),
    registerStaffMember: registerStaffMember(house),
    registerCustomer: registerCustomer(house),
    importCustomers: importCustomers(house),
    applyForMembership: applyForMembership(house),
    submitApplication: submitApplication(house),
    approveApplication: approveApplication(house),
    rejectApplication: rejectApplication(house),
    importMemberships: importMemberships(house),
  };
}

export type Commands = ReturnType<typeof commandsOver>;
