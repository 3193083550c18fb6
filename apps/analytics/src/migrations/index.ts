import { hostMigrations } from '@autoclub/jobs';
import type { MigrationClass } from '@autoclub/persistence';
import { CreateNetworkCopies1795339800000 } from './20261122T0930-create-network-copies';
import { CreateFacts1795339860000 } from './20261122T0931-create-facts';
import { CreateDayFigures1795339920000 } from './20261122T0932-create-day-figures';
import { KeepTierFacts1795663200000 } from './20261126T0320-keep-tier-facts';
import { CountVisitsByVehicleAndDay1795663800000 } from './20261126T0330-count-visits-by-vehicle-and-day';
import { PublishClassesOnChange1795693200000 } from './20261126T1140-publish-classes-on-change';
import { FollowMergedCustomers1795692000000 } from './20261126T1120-follow-merged-customers';
import { KeepFactsOfMembership1795725000000 } from './20261126T2030-keep-facts-of-membership';
import { KeepFactsOfTheWorkshop1795725060000 } from './20261126T2031-keep-facts-of-the-workshop';
import { KeepRedemptions1795725120000 } from './20261126T2032-keep-redemptions';
import { KeepFactsOfActivities1795725180000 } from './20261126T2033-keep-facts-of-activities';
import { WidenOrdersAndNetwork1795725240000 } from './20261126T2034-widen-orders-and-network';
import { KeepWhatAnalystsWereShown1795726800000 } from './20261126T2100-keep-what-analysts-were-shown';
import { KeepMonths1795727400000 } from './20261126T2110-keep-months';
import { ExportFigures1795728000000 } from './20261126T2120-export-figures';
import { ShowMonthsToBiTools1795729200000 } from './20261126T2140-show-months-to-bi-tools';
import { TellImportedPointsApart1795726800000 } from './20261126T2100-tell-imported-points-apart';
import { SendReports1795747200000 } from './20261127T0240-send-reports';

import { CreateSegments1795726200000 } from './20261126T2050-create-segments';
import { CloseBonuses1795727400000 } from './20261126T2110-close-bonuses';
import { KnowCarsAtEveryDealer1795745400000 } from './20261127T0210-know-cars-at-every-dealer';
import { KeepWhatWasCountedForAnalysts1795748400000 } from './20261127T0300-keep-what-was-counted-for-analysts';
import { KeepTheHistoryOfClasses1795749600000 } from './20261127T0320-keep-the-history-of-classes';
import { RollUpMonths1795749300000 } from './20261127T0315-roll-up-months';
import { KeepWhoCame1795773600000 } from './20261127T1000-keep-who-came';
import { PutPersonsIn1795779600000 } from './20261127T1140-put-persons-in';

/** The shape of the database, in the order it grew. */
export const migrations: readonly MigrationClass[] = [
  ...hostMigrations,
  CreateNetworkCopies1795339800000,
  CreateFacts1795339860000,
  CreateDayFigures1795339920000,
  KeepTierFacts1795663200000,
  CountVisitsByVehicleAndDay1795663800000,
  PublishClassesOnChange1795693200000,
  FollowMergedCustomers1795692000000,
  KeepFactsOfMembership1795725000000,
  KeepFactsOfTheWorkshop1795725060000,
  KeepRedemptions1795725120000,
  KeepFactsOfActivities1795725180000,
  WidenOrdersAndNetwork1795725240000,
  KeepWhatAnalystsWereShown1795726800000,
  KeepMonths1795727400000,
  ExportFigures1795728000000,
  CreateSegments1795726200000,
  CloseBonuses1795727400000,
  ShowMonthsToBiTools1795729200000,
  TellImportedPointsApart1795726800000,
  KnowCarsAtEveryDealer1795745400000,
  SendReports1795747200000,
  KeepWhatWasCountedForAnalysts1795748400000,
  KeepTheHistoryOfClasses1795749600000,
  RollUpMonths1795749300000,
  KeepWhoCame1795773600000,
  PutPersonsIn1795779600000,
];
