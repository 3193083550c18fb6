import { buildSubgraph, type GraphContext, type Subgraph } from '@autoclub/subgraph-kit';
import { CustomerCommandsResolver } from './customer-commands.resolver';
import { CustomerResolver } from './customer.resolver';
import { DealerResolver } from './dealer.resolver';
import type { GraphDeps } from './graph-deps';
import { ifAllowed, loaders } from './loaders';
import { MembershipCommandsResolver } from './membership-commands.resolver';
import { MembershipResolver } from './membership.resolver';
import { NetworkCommandsResolver } from './network-commands.resolver';
import {
  presentCustomer,
  presentDealer,
  presented,
  presentMembership,
  presentRegion,
  presentStaffMember,
  presentVehicle,
} from './present';
import { RegionResolver } from './region.resolver';
import { StaffMemberResolver } from './staff-member.resolver';
import { TierChangeResolver, TierResolver } from './tier.resolver';
import { VehicleResolver } from './vehicle.resolver';
import { ViewerResolver } from './viewer.resolver';

/** The subgraph of this service; its SDL can be printed without anything to stand on. */
export function buildGraph(deps: GraphDeps): Subgraph {
  return buildSubgraph({
    resolvers: [
      new ViewerResolver(deps),
      new RegionResolver(deps),
      new DealerResolver(deps),
      new StaffMemberResolver(deps),
      new NetworkCommandsResolver(deps),
      new CustomerResolver(deps),
      new VehicleResolver(deps),
      new CustomerCommandsResolver(deps),
      new MembershipResolver(deps),
      new TierResolver(),
      new TierChangeResolver(),
      new MembershipCommandsResolver(deps),
    ],
    references: references(deps),
  });
}

type Ref = { readonly id: string };

/** Entities that other subgraphs point at. One of another dealer, or one the caller may not read, is null. */
function references({ reading }: GraphDeps) {
  const load = (context: GraphContext) => loaders(context, reading);
  return {
    Region: async ({ id }: Ref, context: GraphContext) =>
      presented(await load(context).region().load(id), presentRegion),
    Dealer: ({ id }: Ref, context: GraphContext) =>
      ifAllowed(context, 'dealers:read', async () =>
        presented(await load(context).dealer().load(id), presentDealer),
      ),
    StaffMember: ({ id }: Ref, context: GraphContext) =>
      ifAllowed(context, 'dealers:read', async () =>
        presented(await load(context).staffMember().load(id), presentStaffMember),
      ),
    Customer: ({ id }: Ref, context: GraphContext) =>
      ifAllowed(context, 'customers:read', async () =>
        presented(await load(context).customer().load(id), presentCustomer),
      ),
    Vehicle: ({ id }: Ref, context: GraphContext) =>
      ifAllowed(context, 'customers:read', async () =>
        presented(await load(context).vehicle().load(id), presentVehicle),
      ),
    Membership: ({ id }: Ref, context: GraphContext) =>
      ifAllowed(context, 'memberships:read', async () =>
        presented(await load(context).membership().load(id), presentMembership),
      ),
  };
}
