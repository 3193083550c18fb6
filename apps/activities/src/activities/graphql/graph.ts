import { requirePermission } from '@autoclub/identity';
import type { Reference, SubgraphDefinition } from '@autoclub/subgraph-kit';
import { ActivityCommandsResolver } from './activity-commands.resolver';
import { ActivityResolver } from './activity.resolver';
import type { GraphDeps } from './graph-deps';
import { Loaders } from './loaders';
import { presentActivity, presentRegistration } from './present';
import { RegistrationCommandsResolver } from './registration-commands.resolver';
import { MembershipResolver, RegistrationResolver } from './registrations-of.resolvers';

/** What activities show in the graph. */
export function graphOf(deps: GraphDeps): SubgraphDefinition {
  const loaders = new Loaders(deps.reader);
  return {
    resolvers: [
      new ActivityResolver(deps, loaders),
      new ActivityCommandsResolver(deps, loaders),
      new RegistrationCommandsResolver(deps, loaders),
      new RegistrationResolver(loaders),
      new MembershipResolver(loaders),
    ],
    references: referencesOf(loaders),
  };
}

/** Entities by id; what the caller's tenant cannot see is null, like what does not exist (rulebook PLT-02). */
function referencesOf(loaders: Loaders): Record<string, Reference> {
  return {
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
  };
}
