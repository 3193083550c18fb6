import type { IdSource } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Network } from '../../network';
import type { Activity } from '../domain/activity';
import type { ActivityState } from '../domain/activity.transitions';
import type { Registration } from '../domain/registration';

export interface ActivityFilter {
  readonly states: readonly ActivityState[] | null;
}

/** The activities inside one transaction; row policies keep them to the tenant (rulebook PLT-02). */
export interface Activities {
  /** Takes the activity's lock: seats are given out by one transaction at a time. */
  lock(dealerId: string, id: string): Promise<Activity | undefined>;
  save(activity: Activity): Promise<void>;
  byIds(ids: readonly string[]): Promise<Activity[]>;
  /** The latest first; one row more than the limit says that there is more. */
  list(filter: ActivityFilter, part: PagePart): Promise<Activity[]>;
}

/** The registrations inside one transaction. */
export interface Registrations {
  find(dealerId: string, id: string): Promise<Registration | undefined>;
  /** The customer's place at the activity, unless it was cancelled. */
  ofCustomer(activity: Activity, customerId: string): Promise<Registration | undefined>;
  /** Who waits, in the order they came. */
  waiting(activity: Activity): Promise<Registration[]>;
  save(registrations: readonly Registration[]): Promise<void>;
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
  readonly ids: IdSource;
}
