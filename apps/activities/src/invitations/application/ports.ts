import type { LocalDate } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { ActivityPorts } from '../../activities';
import type { Invitation, InvitationState, InviterRole } from '../domain/invitation';

export interface InvitationFilter {
  readonly states: readonly InvitationState[] | null;
  readonly roles: readonly InviterRole[] | null;
}

/** How many invitations of an activity are in a state. */
export interface InvitationCount {
  readonly activityId: string;
  readonly state: InvitationState;
  readonly count: number;
}

/** Invitations inside one transaction; row policies keep them to the tenant (rulebook PLT-02). */
export interface Invitations {
  /** Writes those of customers who are not invited yet; returns how many. */
  add(invitations: readonly Invitation[]): Promise<number>;
  find(dealerId: string, id: string): Promise<Invitation | undefined>;
  save(invitation: Invitation): Promise<void>;
  byIds(ids: readonly string[]): Promise<Invitation[]>;
  /** In the order of their ids; one row more than the limit for each activity. */
  ofActivities(ids: readonly string[], filter: InvitationFilter, part: PagePart): Promise<Invitation[]>;
  counts(activityIds: readonly string[]): Promise<InvitationCount[]>;
  /** Members of the club on a day. */
  memberCount(dealerId: string, day: LocalDate): Promise<number>;
}

export interface InvitationPorts extends ActivityPorts {
  readonly invitations: Invitations;
}
