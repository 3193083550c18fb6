import { hostMigrations } from '@autoclub/jobs';
import type { MigrationClass } from '@autoclub/persistence';
import { CreateNetwork1772355600000 } from './20260301T0900-create-network';
import { CreateCustomers1772356200000 } from './20260301T0910-create-customers';
import { CreateMemberships1772356800000 } from './20260301T0920-create-memberships';
import { CreatePiiAccess1772357400000 } from './20260301T0930-create-pii-access';
import { ParkedEventsNameTheirDealer1795683600000 } from './20261126T0900-parked-events-name-their-dealer';
import { KeepPhonesWithTheirCountry1795684200000 } from './20261126T0910-keep-phones-with-their-country';
import { GiveSandboxDealersAClock1795684800000 } from './20261126T0920-give-sandbox-dealers-a-clock';
import { CustomersCanBeAmended1795685400000 } from './20261126T0930-customers-can-be-amended';
import { CustomersAreFoundByPhone1795686000000 } from './20261126T0940-customers-are-found-by-phone';
import { MembersIntroduceMembers1795686600000 } from './20261126T0950-members-introduce-members';
import { MembershipsEnd1795687980000 } from './20261126T1013-memberships-end';
import { CreateWallets1795688040000 } from './20261126T1014-create-wallets';
import { CreateHabitCards1795689000000 } from './20261126T1030-create-habit-cards';
import { AwaitFilesOfOutlets1795689600000 } from './20261126T1040-await-files-of-outlets';
import { DesksAmendRecords1795689600000 } from './20261126T1040-desks-amend-records';
import { CreateRenewals1795689780000 } from './20261126T1043-create-renewals';
import { TiersKnowEveryFact1795689900000 } from './20261126T1045-tiers-know-every-fact';
import { CreateRosters1795690200000 } from './20261126T1050-create-rosters';
import { CloseMonthsOfStoredValue1795690320000 } from './20261126T1052-close-months-of-stored-value';
import { ProgrammesAreReleased1795690800000 } from './20261126T1100-programmes-are-released';
import { RecordsOfOnePerson1795691400000 } from './20261126T1110-records-of-one-person';
import { CreateRecruiting1795691520000 } from './20261126T1112-create-recruiting';
import { CreateReferrals1795691700000 } from './20261126T1115-create-referrals';
import { CreateSpecialContributions1795692900000 } from './20261126T1135-create-special-contributions';
import { PhonesAreFoundByTheirEnd1795693200000 } from './20261126T1140-phones-are-found-by-their-end';
import { MoreFollowsMerges1795694100000 } from './20261126T1155-more-follows-merges';
import { OrdersFollowAMerge1795694220000 } from './20261126T1157-orders-follow-a-merge';
import { FollowMergesInOneWay1795710420000 } from './20261126T1627-follow-merges-in-one-way';
import { LookUpsStayFast1795710660000 } from './20261126T1631-look-ups-stay-fast';
import { OnePhoneAndOwnCardsAreKnown1795711260000 } from './20261126T1641-one-phone-and-own-cards-are-known';
import { CarsAreBoughtOnCredit1795712100000 } from './20261126T1655-cars-are-bought-on-credit';
import { StoredValueIsCorrected1795712580000 } from './20261126T1703-stored-value-is-corrected';
import { WalletsAreBroughtAlong1795725000000 } from './20261126T2030-wallets-are-brought-along';
import { KeepEmailAddresses1795747200000 } from './20261127T0240-keep-email-addresses';
import { CountersAreBroughtAlong1795747500000 } from './20261127T0245-counters-are-brought-along';
import { CreateApiKeys1795749000000 } from './20261127T0310-create-api-keys';
import { KeepDaysOfBirth1795751400000 } from './20261127T0350-keep-days-of-birth';
import { ReleasesSayWhoAnnounced1795773600000 } from './20261127T1000-releases-say-who-announced';
import { SealTheAuditLog1795774800000 } from './20261127T1020-seal-the-audit-log';

/** Every migration of the service's database, in the order of their time stamps. */
export const migrations: readonly MigrationClass[] = [
  ...hostMigrations,
  CreateNetwork1772355600000,
  CreateCustomers1772356200000,
  CreateMemberships1772356800000,
  CreatePiiAccess1772357400000,
  ParkedEventsNameTheirDealer1795683600000,
  KeepPhonesWithTheirCountry1795684200000,
  GiveSandboxDealersAClock1795684800000,
  CustomersCanBeAmended1795685400000,
  CustomersAreFoundByPhone1795686000000,
  MembersIntroduceMembers1795686600000,
  MembershipsEnd1795687980000,
  CreateWallets1795688040000,
  CreateHabitCards1795689000000,
  AwaitFilesOfOutlets1795689600000,
  DesksAmendRecords1795689600000,
  CreateRenewals1795689780000,
  TiersKnowEveryFact1795689900000,
  CreateRosters1795690200000,
  CloseMonthsOfStoredValue1795690320000,
  ProgrammesAreReleased1795690800000,
  RecordsOfOnePerson1795691400000,
  CreateRecruiting1795691520000,
  CreateReferrals1795691700000,
  CreateSpecialContributions1795692900000,
  PhonesAreFoundByTheirEnd1795693200000,
  MoreFollowsMerges1795694100000,
  OrdersFollowAMerge1795694220000,
  FollowMergesInOneWay1795710420000,
  LookUpsStayFast1795710660000,
  OnePhoneAndOwnCardsAreKnown1795711260000,
  CarsAreBoughtOnCredit1795712100000,
  StoredValueIsCorrected1795712580000,
  WalletsAreBroughtAlong1795725000000,
  KeepEmailAddresses1795747200000,
  CountersAreBroughtAlong1795747500000,
  CreateApiKeys1795749000000,
  KeepDaysOfBirth1795751400000,
  ReleasesSayWhoAnnounced1795773600000,
  SealTheAuditLog1795774800000,
];
