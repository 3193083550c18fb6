import { activityAttended } from './activities/activity-attended.v1';
import { activityPublished } from './activities/activity-published.v1';
import type { EventContract } from './define-event';
import { clearingClosed } from './loyalty-points/clearing-closed.v1';
import { earningJudged } from './loyalty-points/earning-judged.v1';
import { pointsExpiring } from './loyalty-points/points-expiring.v1';
import { pointsPosted } from './loyalty-points/points-posted.v1';
import { redemptionConfirmed } from './loyalty-points/redemptions/redemption-confirmed.v1';
import { redemptionReleased } from './loyalty-points/redemptions/redemption-released.v1';
import { redemptionReserved } from './loyalty-points/redemptions/redemption-reserved.v1';
import { redemptionReversed } from './loyalty-points/redemptions/redemption-reversed.v1';
import { customerRegistered } from './membership/customer-registered.v1';
import { dealerClockMoved } from './membership/dealer-clock-moved.v1';
import { dealerRegistered } from './membership/dealer-registered.v1';
import { membershipActivated } from './membership/membership-activated.v1';
import { programmePublished } from './membership/programme-published.v1';
import { regionRegistered } from './membership/region-registered.v1';
import { staffMemberRegistered } from './membership/staff-member-registered.v1';
import { tierChanged } from './membership/tier-changed.v1';
import { vehicleRegistered } from './membership/vehicle-registered.v1';
import { entitlementPlanGranted } from './service-ledger/entitlement-plan-granted.v1';
import { entitlementUsed } from './service-ledger/entitlement-used.v1';
import { insurancePolicyRecorded } from './service-ledger/insurance-policy-recorded.v1';
import { repairOrderAmended } from './service-ledger/repair-order-amended.v1';
import { repairOrderRefunded } from './service-ledger/repair-order-refunded.v1';
import { repairOrderSettled } from './service-ledger/repair-order-settled.v1';

/** Every domain event of the platform. Topics, JSON Schemas, AsyncAPI and CATALOGUE.md follow from this list. */
export const catalogue: readonly EventContract[] = [
  regionRegistered,
  dealerRegistered,
  dealerClockMoved,
  staffMemberRegistered,
  programmePublished,
  customerRegistered,
  vehicleRegistered,
  membershipActivated,
  tierChanged,
  repairOrderSettled,
  repairOrderAmended,
  repairOrderRefunded,
  entitlementPlanGranted,
  entitlementUsed,
  insurancePolicyRecorded,
  earningJudged,
  pointsPosted,
  clearingClosed,
  pointsExpiring,
  redemptionConfirmed,
  redemptionReleased,
  redemptionReserved,
  redemptionReversed,
  activityPublished,
  activityAttended,
];

/** Partitions of every topic: the most copies of one service that can share its work. */
export const TOPIC_PARTITIONS = 6;

/** Every topic, in the order of the catalogue. Brokers do not create topics by themselves; tools create these. */
export const topics: readonly string[] = [...new Set(catalogue.map((contract) => contract.topic))];
