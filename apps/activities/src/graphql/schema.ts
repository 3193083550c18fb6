import { requirePermission } from '@autoclub/identity';
import { buildSubgraph } from '@autoclub/subgraph-kit';
import type { Reference, Subgraph } from '@autoclub/subgraph-kit';
import { ActivityCommandsResolver } from './activity-commands.resolver';
import { ActivityResolver } from './activity.resolver';
import type { GraphDeps } from './graph-deps';
import { Loaders } from './loaders';
import { CustomerResolver, MembershipResolver, RegistrationResolver } from './owned-elsewhere.resolvers';
import { presentActivity, presentMessage, presentRegistration } from './present';
import { RegistrationCommandsResolver } from './registration-commands.resolver';
import { CustomerEntity, DealerEntity, MembershipEntity } from './types/entities';
import { MessageType } from './types/message.type';

/** The subgraph of activities and messages. */
export function buildGraph(deps: GraphDeps): Subgraph {
  const loaders = new Loaders(deps.reader);
  return buildSubgraph({
    resolvers: [
      new ActivityResolver(deps, loaders),
      new ActivityCommandsResolver(deps, loaders),
      new RegistrationCommandsResolver(deps, loaders),
      new RegistrationResolver(loaders),
      new CustomerResolver(loaders),
      new MembershipResolver(loaders),
    ],
    orphanedTypes: [CustomerEntity, MembershipEntity, DealerEntity, MessageType],
    references: referencesOf(loaders),
  });
}

/** Entities by id; what the caller's tenant cannot see is null, like what does not exist (rulebook PLT-02). */
function referencesOf(loaders: Loaders): Record<string, Reference> {
  return {
    Customer: ({ id }, context) => loaders.customer(context, id),
    Membership: ({ id }, context) => loaders.membership(context, id),
    Dealer: ({ id }) => Promise.resolve({ id }),
    Activity: async ({ id }, context) => {
      requirePermission(context.principal, 'activities:read');
      const found = await loaders.activity(context, id);
      return found && presentActivity(found, context.language);
    },
    ActivityRegistration: async ({ id }, context) => {
      requirePermission(context.principal, 'activities:read');
      const found = await loaders.registration(context, id);
      return found && presentRegistration(found);
    },
    Message: async ({ id }, context) => {
      requirePermission(context.principal, 'activities:read');
      const found = await loaders.message(context, id);
      return found && presentMessage(found, context.language);
    },
  };
}
