import { byId, byOwner } from '@autoclub/subgraph-kit';
import type { GraphContext, Lookup, PageRequest } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { InvitationCount, InvitationFilter, InvitationPorts } from '../application/ports';
import type { Invitation } from '../domain/invitation';

/** Look-ups of one request, each bundled into one statement however many keys are asked for. */
export class InvitationLookups {
  constructor(private readonly unit: UnitOfWork<InvitationPorts>) {}

  invitation(context: GraphContext): Lookup<Invitation | null> {
    return byId(
      context,
      'invitation',
      (reader, ids) => this.unit.read(reader, ({ invitations }) => invitations.byIds(ids)),
      ({ id }) => id,
    );
  }

  counts(context: GraphContext): Lookup<readonly InvitationCount[]> {
    return byOwner(
      context,
      'invitation counts',
      (reader, ids) => this.unit.read(reader, ({ invitations }) => invitations.counts(ids)),
      ({ activityId }) => activityId,
    );
  }

  ofActivity(
    context: GraphContext,
    filter: InvitationFilter,
    page: PageRequest,
  ): Lookup<readonly Invitation[]> {
    return byOwner(
      context,
      `invitations of activity ${JSON.stringify([filter, page])}`,
      (reader, ids) =>
        this.unit.read(reader, ({ invitations }) => invitations.ofActivities(ids, filter, page)),
      ({ activityId }) => activityId,
    );
  }
}
