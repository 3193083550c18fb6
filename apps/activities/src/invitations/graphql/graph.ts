import type { CapabilityGraph } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { ActivityLookups } from '../../activities/graph';
import type { InvitationPorts } from '../application/ports';
import { ActivityInvitationAnswerMutation } from './invitation-answer.mutation';
import { presentInvitation } from './invitation.type';
import { InvitationsOfActivity, PlaceOfInvitation } from './invitations-of.resolver';
import { ActivityInviteMutation } from './invite.mutation';
import { InvitationLookups } from './lookups';

/** What invitations show in the graph, and what can be done with them. */
export function graphOf(unit: UnitOfWork<InvitationPorts>): CapabilityGraph {
  const [activities, lookups] = [new ActivityLookups(unit), new InvitationLookups(unit)];
  return {
    resolvers: [
      new InvitationsOfActivity(lookups),
      new PlaceOfInvitation(activities),
      new ActivityInviteMutation(unit, activities),
      new ActivityInvitationAnswerMutation(unit, lookups),
    ],
    references: {
      ActivityInvitation: reference(
        'activities:read',
        (id, context) => lookups.invitation(context).load(id),
        presentInvitation,
      ),
    },
  };
}
