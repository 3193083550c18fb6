import type { FactKind } from '../../fact-kind';
import { appointments } from './appointments.fact';
import { benefitPromises } from './benefit-promises.fact';
import { clubPeriods } from './club-periods.fact';
import { complaints } from './complaints.fact';
import { coupons } from './coupons.fact';
import { declinedWorks } from './declined-works.fact';
import { entitlementUses } from './entitlement-uses.fact';
import { extendedWarranties } from './extended-warranties.fact';
import { followUps } from './follow-ups.fact';
import { orders } from './orders.fact';
import { packages } from './packages.fact';
import { policies } from './policies.fact';
import { renewalPacks } from './renewal-packs.fact';
import { reworks } from './reworks.fact';
import { timePromises } from './time-promises.fact';

export {
  orders,
  policies,
  packages,
  appointments,
  timePromises,
  complaints,
  reworks,
  declinedWorks,
  followUps,
  benefitPromises,
  coupons,
  entitlementUses,
  clubPeriods,
  extendedWarranties,
  renewalPacks,
};
export { visits } from './orders.fact';

/** What the workshop publishes, as facts. */
export const workshopKinds: readonly FactKind[] = [
  orders,
  policies,
  packages,
  appointments,
  timePromises,
  complaints,
  reworks,
  declinedWorks,
  followUps,
  benefitPromises,
  coupons,
  entitlementUses,
  clubPeriods,
  extendedWarranties,
  renewalPacks,
];
