import { hostMigrations } from '@autoclub/jobs';
import type { MigrationClass } from '@autoclub/persistence';
import { CreateCopies1795340400000 } from './20261122T0940-create-copies';
import { CreateActivities1795340460000 } from './20261122T0941-create-activities';
import { CreateMessages1795340520000 } from './20261122T0942-create-messages';
import { OrderTheMessageQueue1795340580000 } from './20261122T0943-order-the-message-queue';
import { KeepTierFacts1795662000000 } from './20261126T0300-keep-tier-facts';
import { LetPointsBeLarge1795662600000 } from './20261126T0310-let-points-be-large';
import { FollowMergedCustomers1795692000000 } from './20261126T1120-follow-merged-customers';
import { KeepStaffMembers1795725600000 } from './20261126T2040-keep-staff-members';
import { CreateCallBacks1795725660000 } from './20261126T2041-create-call-backs';
import { KeepSegments1795725720000 } from './20261126T2042-keep-segments';
import { PlanAndCloseActivities1795725780000 } from './20261126T2043-plan-and-close-activities';
import { CreateActivityBudgets1795726200000 } from './20261126T2050-create-activity-budgets';
import { CreateNextActions1795726500000 } from './20261126T2055-create-next-actions';
import { CreateBulletin1795726680000 } from './20261126T2058-create-bulletin';
import { CreateInvitations1795726800000 } from './20261126T2100-create-invitations';
import { LetMessagesFindTheirWay1795727100000 } from './20261126T2105-let-messages-find-their-way';
import { CreateResults1795727400000 } from './20261126T2110-create-results';
import { CreateReminderCopies1795727700000 } from './20261126T2115-create-reminder-copies';
import { CreateCampaigns1795728000000 } from './20261126T2120-create-campaigns';
import { LetCostsBeLarge1795746000000 } from './20261127T0220-let-costs-be-large';
import { KeepOneListOfErased1795746600000 } from './20261127T0230-keep-one-list-of-erased';
import { KeepAnnouncedTerms1795746900000 } from './20261127T0235-keep-announced-terms';

/** The shape of the database, in the order it grew. */
export const migrations: readonly MigrationClass[] = [
  ...hostMigrations,
  CreateCopies1795340400000,
  CreateActivities1795340460000,
  CreateMessages1795340520000,
  OrderTheMessageQueue1795340580000,
  KeepTierFacts1795662000000,
  LetPointsBeLarge1795662600000,
  FollowMergedCustomers1795692000000,
  KeepStaffMembers1795725600000,
  CreateCallBacks1795725660000,
  KeepSegments1795725720000,
  PlanAndCloseActivities1795725780000,
  CreateActivityBudgets1795726200000,
  CreateNextActions1795726500000,
  CreateBulletin1795726680000,
  CreateInvitations1795726800000,
  LetMessagesFindTheirWay1795727100000,
  CreateResults1795727400000,
  CreateReminderCopies1795727700000,
  CreateCampaigns1795728000000,
  LetCostsBeLarge1795746000000,
  KeepOneListOfErased1795746600000,
  KeepAnnouncedTerms1795746900000,
];
