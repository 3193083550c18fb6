import type { Tx } from '@autoclub/persistence';
import type { Capability, Host } from '@autoclub/service-host';
import { activityPorts } from '../activities';
import type { InvitationPorts } from './application/ports';
import { graphOf } from './graphql/graph';
import { InvitationEntity } from './infra/invitation.entity';
import { reactions } from './infra/reactions';
import { sqlInvitations } from './infra/sql-invitations';

/** Who is invited to an activity, by which role, and what they answer (rulebook ACT-04). */
export const invitations: Capability = {
  name: 'invitations',
  entities: [InvitationEntity],
  graph: (host) => graphOf(host.unit(invitationPorts(host))),
  reactions: () => reactions,
};

function invitationPorts(host: Pick<Host, 'ids' | 'programmes'>) {
  const ports = activityPorts(host);
  return (tx: Tx): InvitationPorts => ({ ...ports(tx), invitations: sqlInvitations(tx) });
}
