import { hostMigrations } from '@autoclub/jobs';
import type { MigrationClass } from '@autoclub/persistence';
import { CreateCopiesOfTheNetwork1762041600000 } from './20251102T0000-create-copies-of-the-network';
import { CreateMembershipsAndEntitlements1762041660000 } from './20251102T0001-create-entitlements';
import { CreateRepairOrders1762041720000 } from './20251102T0002-create-repair-orders';
import { CreateInsurancePolicies1762041780000 } from './20251102T0003-create-insurance-policies';
import { LoadPremisesInOneRoundTrip1762041840000 } from './20251102T0004-load-premises-in-one-round-trip';
import { WriteDocumentsInOneStatement1762041900000 } from './20251102T0005-write-documents-in-one-statement';
import { KeepThePlans1762041960000 } from './20251102T0006-keep-the-plans';
import { KeepTheDayOfChange1795654800000 } from './20261126T0100-keep-the-day-of-change';
import { NameWhoActs1795658400000 } from './20261126T0200-name-who-acts';
import { ParkedEventsWaitByName1795662000000 } from './20261126T0300-parked-events-wait-by-name';
import { KnowWhoseCarItWas1795689000000 } from './20261126T1030-know-whose-car-it-was';
import { CreateCoupons1795689900000 } from './20261126T1045-create-coupons';
import { CreateLateDiscounts1795690800000 } from './20261126T1100-create-late-discounts';
import { CreateServiceCatalogue1795691100000 } from './20261126T1105-create-service-catalogue';
import { FulfilRedemptions1795691400000 } from './20261126T1110-fulfil-redemptions';
import { FollowMergedCustomers1795692000000 } from './20261126T1120-follow-merged-customers';
import { CreatePackages1795693200000 } from './20261126T1140-create-packages';
import { MoreFollowsMerges1795694100000 } from './20261126T1155-more-follows-merges';
import { CreateExtendedWarranties1795694160000 } from './20261126T1156-create-extended-warranties';
import { ListInsuranceRenewals1795709460000 } from './20261126T1611-list-insurance-renewals';
import { ReturnPointsOfRefunds1795710780000 } from './20261126T1633-return-points-of-refunds';
import { CreateRenewalPacks1795710180000 } from './20261126T1623-create-renewal-packs';
import { CreateAppointments1795709820000 } from './20261126T1617-create-appointments';
import { CreateComplaints1795711740000 } from './20261126T1649-create-complaints';
import { CreateImports1795711020000 } from './20261126T1637-create-imports';
import { CreateServiceCards1795712220000 } from './20261126T1657-create-service-cards';
import { CertifyStaffAndOpenJobs1795711020000 } from './20261126T1637-certify-staff-and-open-jobs';
import { KeepDeclinedWorkAndRework1795711620000 } from './20261126T1647-keep-declined-work-and-rework';
import { CreateRescue1795712220000 } from './20261126T1657-create-rescue';
import { CreateFollowUps1795712460000 } from './20261126T1701-create-follow-ups';
import { OpenClubAccounts1795712580000 } from './20261126T1703-open-club-accounts';
import { CreateChecklistRuns1795713540000 } from './20261126T1719-create-checklist-runs';
import { KeepTheFileOfAVehicle1795713540000 } from './20261126T1719-keep-the-file-of-a-vehicle';
import { ChoicesAreWithdrawn1795725300000 } from './20261126T2035-choices-are-withdrawn';
import { ReconcileDays1795725600000 } from './20261126T2040-reconcile-days';
import { TakeOverUses1795727700000 } from './20261126T2115-take-over-uses';
import { TakeBackUses1795745400000 } from './20261127T0210-take-back-uses';
import { JudgePromises1795746000000 } from './20261127T0220-judge-promises';
import { StateActivities1795746600000 } from './20261127T0230-state-activities';
import { NameTechnicians1795747200000 } from './20261127T0240-name-technicians';
import { HandRowsOver1795774500000 } from './20261127T1015-hand-rows-over';
import { MembersComeFirst1795776600000 } from './20261127T1050-members-come-first';

/** The database of this service, in the order in which it came to be. */
export const migrations: readonly MigrationClass[] = [
  ...hostMigrations,
  CreateCopiesOfTheNetwork1762041600000,
  CreateMembershipsAndEntitlements1762041660000,
  CreateRepairOrders1762041720000,
  CreateInsurancePolicies1762041780000,
  LoadPremisesInOneRoundTrip1762041840000,
  WriteDocumentsInOneStatement1762041900000,
  KeepThePlans1762041960000,
  KeepTheDayOfChange1795654800000,
  NameWhoActs1795658400000,
  ParkedEventsWaitByName1795662000000,
  KnowWhoseCarItWas1795689000000,
  CreateCoupons1795689900000,
  CreateLateDiscounts1795690800000,
  CreateServiceCatalogue1795691100000,
  FulfilRedemptions1795691400000,
  FollowMergedCustomers1795692000000,
  CreatePackages1795693200000,
  MoreFollowsMerges1795694100000,
  CreateExtendedWarranties1795694160000,
  ListInsuranceRenewals1795709460000,
  ReturnPointsOfRefunds1795710780000,
  CreateRenewalPacks1795710180000,
  CreateAppointments1795709820000,
  CreateComplaints1795711740000,
  CreateImports1795711020000,
  CreateServiceCards1795712220000,
  CertifyStaffAndOpenJobs1795711020000,
  KeepDeclinedWorkAndRework1795711620000,
  CreateRescue1795712220000,
  CreateFollowUps1795712460000,
  OpenClubAccounts1795712580000,
  CreateChecklistRuns1795713540000,
  KeepTheFileOfAVehicle1795713540000,
  ChoicesAreWithdrawn1795725300000,
  ReconcileDays1795725600000,
  TakeOverUses1795727700000,
  TakeBackUses1795745400000,
  JudgePromises1795746000000,
  StateActivities1795746600000,
  NameTechnicians1795747200000,
  HandRowsOver1795774500000,
  MembersComeFirst1795776600000,
];
