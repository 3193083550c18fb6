import type { TenantScope } from '@autoclub/identity';
import type { ByOwner, ListPart } from '../../network';
import type { Activity } from '../domain/activity';
import type { ActivityState } from '../domain/activity.transitions';
import type { Registration } from '../domain/registration';

export interface ActivityFilter {
  readonly states: readonly ActivityState[] | null;
}

/** What the graph reads; row policies keep it to the caller's tenant. One statement each, for any number of ids. */
export interface ActivityReader {
  activities(scope: TenantScope, ids: readonly string[]): Promise<Activity[]>;
  /** The latest first; one row more than the limit says that there is more. */
  activityList(scope: TenantScope, filter: ActivityFilter, part: ListPart): Promise<Activity[]>;
  registrations(scope: TenantScope, ids: readonly string[]): Promise<Registration[]>;
  /** In the order they came. */
  registrationsOf(
    scope: TenantScope,
    owner: 'activity' | 'membership',
    ids: readonly string[],
    part: ListPart,
  ): Promise<ByOwner<Registration>>;
  waitingCounts(scope: TenantScope, activityIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
