import type { IdSource, LocalDate, Period } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Network } from '../../network';
import type { Segments } from '../../segments';
import type { Attendance } from '../domain/closing';
import type { HeldActivity } from '../domain/frequency';
import type { Activity } from '../domain/activity';
import type { ActivityState } from '../domain/activity.transitions';
import type { Registration } from '../domain/registration';

export interface ActivityFilter {
  readonly states: readonly ActivityState[] | null;
  /** Held, or to be held, on these days. */
  readonly period: Period | null;
}

/** The activities inside one transaction; row policies keep them to the tenant (rulebook PLT-02). */
export interface Activities {
  /** Takes the activity's lock: seats are given out by one transaction at a time. */
  lock(dealerId: string, id: string): Promise<Activity | undefined>;
  save(activity: Activity): Promise<void>;
  byIds(ids: readonly string[]): Promise<Activity[]>;
  /** The latest first; one row more than the limit says that there is more. */
  list(filter: ActivityFilter, part: PagePart): Promise<Activity[]>;
  /** Who had a place and who came. */
  attendance(activity: Activity): Promise<Attendance>;
  /** The dealers in sight with what they held in a period, in the order of their ids. */
  heldByDealers(period: Period): Promise<DealersActivities[]>;
  /** Members of each tier on a day, and how many of them came to an activity in a period. */
  coverage(dealerId: string, period: Period, day: LocalDate): Promise<TierCoverage[]>;
}

/** What a dealer held; of a region's analyst nothing else is asked (rulebook ACT-02). */
export interface DealersActivities {
  readonly dealerId: string;
  readonly regionId: string;
  readonly timeZone: string;
  readonly held: readonly (Pick<HeldActivity, 'heldOn' | 'promotion'> &
    Pick<Activity, 'attendedMemberCount' | 'memberCount'>)[];
}

export interface TierCoverage {
  readonly tier: string;
  readonly memberCount: number;
  readonly attendedCount: number;
}

/** The registrations inside one transaction. */
export interface Registrations {
  find(dealerId: string, id: string): Promise<Registration | undefined>;
  /** The customer's place at the activity, unless it was cancelled. */
  ofCustomer(activity: Activity, customerId: string): Promise<Registration | undefined>;
  /** Who waits, in the order they came. */
  waiting(activity: Activity): Promise<Registration[]>;
  save(registrations: readonly Registration[]): Promise<void>;
  /** The places at an activity with these ids or of these customers, those given back left out for the latter. */
  places(
    activity: Activity,
    asked: { readonly ids: readonly string[]; readonly customerIds: readonly string[] },
  ): Promise<Registration[]>;
  byIds(ids: readonly string[]): Promise<Registration[]>;
  /** In the order they came; one row more than the limit for each activity. */
  ofActivities(ids: readonly string[], part: PagePart): Promise<Registration[]>;
  /** In the order they came; one row more than the limit for each membership. */
  ofMemberships(ids: readonly string[], part: PagePart): Promise<MembersRegistration[]>;
  waitingCounts(activityIds: readonly string[]): Promise<WaitingCount[]>;
}

/** The registration of a member. */
export type MembersRegistration = Registration & { readonly membershipId: string };

export interface WaitingCount {
  readonly activityId: string;
  readonly count: number;
}

/** What the use cases of activities need. */
export interface ActivityPorts {
  readonly network: Network;
  readonly activities: Activities;
  readonly registrations: Registrations;
  readonly segments: Segments;
  readonly programmes: ProgrammeBook;
  readonly ids: IdSource;
}
