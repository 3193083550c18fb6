import { activityAttended } from './activities/activity-attended.v1';
import { activityClosed } from './activities/activity-closed.v1';
import { activityPublished } from './activities/activity-published.v1';
import { callBackRecorded } from './activities/call-back-recorded.v1';
import { campaignLaunched } from './activities/campaign-launched.v1';
import { giftPromised } from './activities/gift-promised.v1';
import { messageClosed } from './activities/message-closed.v1';
import { nextActionClosed } from './activities/next-action-closed.v1';
import { surveyAnswered } from './activities/survey-answered.v1';
import { customerClassified } from './analytics/customer-classified.v1';
import { segmentMembersChanged } from './analytics/segment-members-changed.v1';
import { archiveRequested } from './analytics/archive-requested.v1';
import type { EventContract } from './define-event';
import { clearingClosed } from './loyalty-points/clearing-closed.v1';
import { earningJudged } from './loyalty-points/earning-judged.v1';
import { openingLotsJudged } from './loyalty-points/opening-lots-judged.v1';
import { pointsExpiring } from './loyalty-points/points-expiring.v1';
import { pointsPosted } from './loyalty-points/points-posted.v1';
import { redemptionConfirmed } from './loyalty-points/redemptions/redemption-confirmed.v1';
import { redemptionReleased } from './loyalty-points/redemptions/redemption-released.v1';
import { redemptionReserved } from './loyalty-points/redemptions/redemption-reserved.v1';
import { redemptionReversed } from './loyalty-points/redemptions/redemption-reversed.v1';
import { carPurchased } from './membership/car-purchased.v1';
import { customerRegistered } from './membership/customer-registered.v1';
import { customersMerged } from './membership/customers/customers-merged.v1';
import { customersUnmerged } from './membership/customers/customers-unmerged.v1';
import { personErased } from './membership/customers/person-erased.v1';
import { dealerClockMoved } from './membership/dealer-clock-moved.v1';
import { dealerRegistered } from './membership/dealer-registered.v1';
import { habitCardChanged } from './membership/habit-card-changed.v1';
import { membershipActivated } from './membership/membership-activated.v1';
import { feeOffsetFulfilled } from './membership/memberships/fee-offset-fulfilled.v1';
import { feeOffsetRefused } from './membership/memberships/fee-offset-refused.v1';
import { membershipLapsed } from './membership/memberships/membership-lapsed.v1';
import { membershipRefunded } from './membership/memberships/membership-refunded.v1';
import { membershipRenewed } from './membership/memberships/membership-renewed.v1';
import { membershipReturned } from './membership/memberships/membership-returned.v1';
import { renewalTermsAnnounced } from './membership/memberships/renewal-terms-announced.v1';
import { openingBalancesJudged } from './membership/opening-balances-judged.v1';
import { outletFileDelivered } from './membership/outlets/outlet-file-delivered.v1';
import { outletRegistered } from './membership/outlets/outlet-registered.v1';
import { programmePublished } from './membership/programme-published.v1';
import { recommendationRecorded } from './membership/recommendation-recorded.v1';
import { referralConfirmed } from './membership/referrals/referral-confirmed.v1';
import { referralRejected } from './membership/referrals/referral-rejected.v1';
import { regionRegistered } from './membership/region-registered.v1';
import { rosterClosed } from './membership/rosters/roster-closed.v1';
import { rosterFrozen } from './membership/rosters/roster-frozen.v1';
import { staffMemberRegistered } from './membership/staff-member-registered.v1';
import { stickerAgreementChanged } from './membership/sticker-agreement-changed.v1';
import { tierChanged } from './membership/tier-changed.v1';
import { vehicleRegistered } from './membership/vehicle-registered.v1';
import { vehicleBound } from './membership/vehicles/vehicle-bound.v1';
import { vehicleTransferred } from './membership/vehicles/vehicle-transferred.v1';
import { storedValueLow } from './membership/wallets/stored-value-low.v1';
import { storedValueMoved } from './membership/wallets/stored-value-moved.v1';
import { appointmentBooked } from './service-ledger/appointments/appointment-booked.v1';
import { appointmentClosed } from './service-ledger/appointments/appointment-closed.v1';
import { checklistRecorded } from './service-ledger/checklist-recorded.v1';
import { clubPeriodClosed } from './service-ledger/club-period-closed.v1';
import { complaintClosed } from './service-ledger/complaints/complaint-closed.v1';
import { complaintOpened } from './service-ledger/complaints/complaint-opened.v1';
import { couponExpired } from './service-ledger/coupons/coupon-expired.v1';
import { couponIssued } from './service-ledger/coupons/coupon-issued.v1';
import { couponUsed } from './service-ledger/coupons/coupon-used.v1';
import { couponVoided } from './service-ledger/coupons/coupon-voided.v1';
import { entitlementPlanGranted } from './service-ledger/entitlement-plan-granted.v1';
import { entitlementUseReversed } from './service-ledger/entitlement-use-reversed.v1';
import { entitlementUsed } from './service-ledger/entitlement-used.v1';
import { extendedWarrantySold } from './service-ledger/extended-warranty-sold.v1';
import { followUpAnswered } from './service-ledger/follow-up-answered.v1';
import { importRowsDelivered } from './service-ledger/import-rows-delivered.v1';
import { insurancePolicyRecorded } from './service-ledger/insurance-policy-recorded.v1';
import { packageRefunded } from './service-ledger/packages/package-refunded.v1';
import { packageSold } from './service-ledger/packages/package-sold.v1';
import { packageUsed } from './service-ledger/packages/package-used.v1';
import { promiseJudged } from './service-ledger/promise-judged.v1';
import { redemptionFulfilled } from './service-ledger/redemption-fulfilled.v1';
import { redemptionRefused } from './service-ledger/redemption-refused.v1';
import { renewalPackCancelled } from './service-ledger/renewal-packs/renewal-pack-cancelled.v1';
import { renewalPackSigned } from './service-ledger/renewal-packs/renewal-pack-signed.v1';
import { repairOrderAmended } from './service-ledger/repair-order-amended.v1';
import { repairOrderRefunded } from './service-ledger/repair-order-refunded.v1';
import { repairOrderSettled } from './service-ledger/repair-order-settled.v1';
import { rescueCaseClosed } from './service-ledger/rescue-case-closed.v1';
import { reworkRecorded } from './service-ledger/rework-recorded.v1';
import { timePromiseJudged } from './service-ledger/time-promise-judged.v1';
import { workDeclined } from './service-ledger/work-declined.v1';

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
  carPurchased,
  customersMerged,
  customersUnmerged,
  personErased,
  habitCardChanged,
  feeOffsetFulfilled,
  feeOffsetRefused,
  membershipLapsed,
  membershipRefunded,
  membershipRenewed,
  membershipReturned,
  renewalTermsAnnounced,
  outletFileDelivered,
  outletRegistered,
  recommendationRecorded,
  referralConfirmed,
  referralRejected,
  rosterClosed,
  rosterFrozen,
  stickerAgreementChanged,
  storedValueLow,
  storedValueMoved,
  openingBalancesJudged,
  vehicleBound,
  vehicleTransferred,
  repairOrderSettled,
  repairOrderAmended,
  repairOrderRefunded,
  entitlementPlanGranted,
  entitlementUsed,
  insurancePolicyRecorded,
  appointmentBooked,
  appointmentClosed,
  checklistRecorded,
  clubPeriodClosed,
  complaintClosed,
  complaintOpened,
  couponExpired,
  couponIssued,
  couponUsed,
  couponVoided,
  entitlementUseReversed,
  extendedWarrantySold,
  followUpAnswered,
  importRowsDelivered,
  packageRefunded,
  packageSold,
  packageUsed,
  promiseJudged,
  redemptionFulfilled,
  redemptionRefused,
  renewalPackCancelled,
  renewalPackSigned,
  rescueCaseClosed,
  reworkRecorded,
  timePromiseJudged,
  workDeclined,
  earningJudged,
  pointsPosted,
  clearingClosed,
  openingLotsJudged,
  pointsExpiring,
  redemptionConfirmed,
  redemptionReleased,
  redemptionReserved,
  redemptionReversed,
  activityPublished,
  activityAttended,
  activityClosed,
  callBackRecorded,
  campaignLaunched,
  giftPromised,
  messageClosed,
  nextActionClosed,
  surveyAnswered,
  customerClassified,
  segmentMembersChanged,
  archiveRequested,
];

/** Partitions of every topic: the most copies of one service that can share its work. */
export const TOPIC_PARTITIONS = 6;

/** Every topic, in the order of the catalogue. Brokers do not create topics by themselves; tools create these. */
export const topics: readonly string[] = [...new Set(catalogue.map((contract) => contract.topic))];
