import type { TenantScope } from '@autoclub/identity';
import type { Activity } from '../../domain/activity';
import type { ActivityState } from '../../domain/activity.transitions';
import type { Message } from '../../domain/message';
import type { Registration } from '../../domain/registration';

/** Part of a list: so many rows beyond a place, in this direction. A place is the time of the order and the id. */
export interface ListPart {
  readonly limit: number;
  readonly backward: boolean;
  readonly after?: Place | undefined;
  readonly before?: Place | undefined;
}

export interface Place {
  readonly at: string;
  readonly id: string;
}

export interface ActivityFilter {
  readonly states: readonly ActivityState[] | null;
}

/** Lists of many owners at once, by the id of the owner. */
export type ByOwner<T> = ReadonlyMap<string, readonly T[]>;

/** What the graph reads; row policies keep it to the caller's tenant. One statement each, for any number of ids. */
export interface ActivityReader {
  activities(scope: TenantScope, ids: readonly string[]): Promise<Activity[]>;
  /** The latest first; one row more than the limit tells that there is more. */
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
  messages(scope: TenantScope, ids: readonly string[]): Promise<Message[]>;
  /** The latest first. */
  messagesOf(scope: TenantScope, customerIds: readonly string[], part: ListPart): Promise<ByOwner<Message>>;
  /** Those of the customers and memberships that the caller can see. */
  knownCustomers(scope: TenantScope, ids: readonly string[]): Promise<string[]>;
  knownMemberships(scope: TenantScope, ids: readonly string[]): Promise<string[]>;
}
