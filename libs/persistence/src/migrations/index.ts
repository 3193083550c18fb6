import type { MigrationInterface } from 'typeorm';
import { CreatePlatformFunctions1761955200000 } from './20251101T0000-create-platform-functions';
import { CreateCommandLog1761955260000 } from './20251101T0001-create-command-log';
import { CreateProgrammeRelease1795662000000 } from './20261126T0300-create-programme-release';
import { AnswerCommandsByAKeptPlan1795687800000 } from './20261126T1010-answer-commands-by-a-kept-plan';
import { KeepThePositionOfACommand1795689600000 } from './20261126T1040-keep-the-position-of-a-command';
import { FollowCustomerMerges1795690800000 } from './20261126T1100-follow-customer-merges';
import { ScopeKeysByCommand1795341000000 } from './20261122T0950-scope-keys-by-command';

/** A migration as a class; TypeORM runs them by the time stamp at the end of the class name. */
export type MigrationClass = new () => MigrationInterface;

/** What every service's database begins with. Services list `[...platformMigrations, ...messagingMigrations, ...own]`. */
export const platformMigrations: readonly MigrationClass[] = [
  CreatePlatformFunctions1761955200000,
  CreateCommandLog1761955260000,
  ScopeKeysByCommand1795341000000,
  CreateProgrammeRelease1795662000000,
  AnswerCommandsByAKeptPlan1795687800000,
  KeepThePositionOfACommand1795689600000,
  FollowCustomerMerges1795690800000,
];
