import { can, type Permission } from '@autoclub/identity';
import { buildSubgraph, type GraphContext, type Reference, type Subgraph } from '@autoclub/subgraph-kit';
import { EntitlementResolver } from './entitlement.resolver';
import type { GraphDeps } from './graph-deps';
import { ImportsResolver } from './imports.resolver';
import { InsurancePolicyResolver } from './insurance-policy.resolver';
import { Loaders } from './loaders';
import { CustomerResolver, MembershipResolver, VehicleResolver } from './owned-elsewhere.resolvers';
import { presentEntitlement, presentOrder, presentPolicy } from './present';
import { RepairOrderCommandsResolver } from './repair-order-commands.resolver';
import { RepairOrderResolver } from './repair-order.resolver';
import { Customer, Dealer, Membership, StaffMember, Vehicle } from './types/owned-elsewhere.types';

/** This service's part of the graph. Building it needs no database; only answering does. */
export function buildGraph(deps: GraphDeps): Subgraph {
  const loaders = new Loaders(deps);
  return buildSubgraph({
    resolvers: [
      new RepairOrderResolver(deps, loaders),
      new RepairOrderCommandsResolver(deps, loaders),
      new ImportsResolver(deps),
      new InsurancePolicyResolver(deps, loaders),
      new EntitlementResolver(deps, loaders),
      new CustomerResolver(loaders),
      new VehicleResolver(loaders),
      new MembershipResolver(loaders, deps.benefitNames),
    ],
    orphanedTypes: [Customer, Vehicle, Membership, Dealer, StaffMember],
    references: { ...owned(deps, loaders), Customer: stub, Vehicle: stub, Membership: stub },
  });
}

/**
 * Records of this service by their ids, in bulk; null for what is not there, not the caller's, or not for the
 * caller.
 */
function owned({ benefitNames }: GraphDeps, loaders: Loaders): Record<string, Reference> {
  return {
    RepairOrder: permitted('orders:read', async ({ id }, context) => {
      const order = await loaders.order(context, id);
      return order && presentOrder(order, context.language);
    }),
    InsurancePolicy: permitted('orders:read', async ({ id }, context) => {
      const policy = await loaders.policy(context, id);
      return policy && presentPolicy(policy);
    }),
    Entitlement: permitted('memberships:read', async ({ id }, context) => {
      const entitlement = await loaders.entitlement(context, id);
      return entitlement && presentEntitlement(entitlement, benefitNames, context.language);
    }),
  };
}

function permitted(permission: Permission, resolve: Reference): Reference {
  return async (ref, context) => (can(context.principal, permission) ? resolve(ref, context) : null);
}

/**
 * What others own is only a key here: its fields look up this dealer's rows, so another dealer's id has none.
 */
function stub({ id }: { readonly id: string }, _context: GraphContext): Promise<{ id: string }> {
  return Promise.resolve({ id });
}
