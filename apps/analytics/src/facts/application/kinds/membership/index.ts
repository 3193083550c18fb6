import type { FactKind } from '../../fact-kind';
import { carPurchases } from './car-purchases.fact';
import { habitCards } from './habit-cards.fact';
import { membershipPeriods } from './membership-periods.fact';
import { memberships } from './memberships.fact';
import { outletFiles } from './outlet-files.fact';
import { recommendations } from './recommendations.fact';
import { referrals } from './referrals.fact';
import { rosters } from './rosters.fact';
import { tiers } from './tiers.fact';
import { vehicleHoldings } from './vehicle-holdings.fact';

export {
  memberships,
  tiers,
  carPurchases,
  vehicleHoldings,
  membershipPeriods,
  referrals,
  recommendations,
  rosters,
  habitCards,
  outletFiles,
};

/** What membership publishes, as facts. */
export const membershipKinds: readonly FactKind[] = [
  memberships,
  tiers,
  carPurchases,
  vehicleHoldings,
  membershipPeriods,
  referrals,
  recommendations,
  rosters,
  habitCards,
  outletFiles,
];
