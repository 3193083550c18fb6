import {
  ConnectionArgs,
  type GraphContext,
  pageRequest,
  presentPage,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrderOwner } from '../application/read-ledger/ledger-reader';
import type { BenefitNames } from './graph-deps';
import type { Loaders } from './loaders';
import { orderPlace } from './order-place';
import { presentEntitlement, presentOrder, presentPolicy } from './present';
import { RepairOrderConnection } from './types/connections';
import { Entitlement } from './types/entitlement.type';
import { InsurancePolicy } from './types/insurance-policy.type';
import { Customer, Membership, Vehicle } from './types/owned-elsewhere.types';

@Resolver(() => Customer)
export class CustomerResolver {
  constructor(private readonly loaders: Loaders) {}

  @Requires('orders:read')
  @FieldResolver(() => RepairOrderConnection, {
    nullable: true,
    description: "The customer's repair orders, newest settlement first.",
  })
  repairOrders(
    @Root() customer: Customer,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return ordersPage(this.loaders, context, 'customer', customer.id, args);
  }

  @Requires('orders:read')
  @FieldResolver(() => [InsurancePolicy], {
    nullable: true,
    description: "The policies of the customer's vehicles, the last to end first.",
  })
  async insurancePolicies(
    @Root() customer: Customer,
    @Ctx() context: GraphContext,
  ): Promise<InsurancePolicy[]> {
    return (await this.loaders.policiesOf(context, customer.id)).map(presentPolicy);
  }
}

@Resolver(() => Vehicle)
export class VehicleResolver {
  constructor(private readonly loaders: Loaders) {}

  @Requires('orders:read')
  @FieldResolver(() => RepairOrderConnection, {
    nullable: true,
    description: "The vehicle's repair orders, newest settlement first.",
  })
  repairOrders(
    @Root() vehicle: Vehicle,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return ordersPage(this.loaders, context, 'vehicle', vehicle.id, args);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  constructor(
    private readonly loaders: Loaders,
    private readonly benefitNames: BenefitNames,
  ) {}

  @Requires('memberships:read')
  @FieldResolver(() => [Entitlement], {
    nullable: true,
    description:
      'The benefits of the current membership year (rulebook SVC-04); none when no tier is in force.',
  })
  async entitlements(
    @Root() membership: Membership,
    @Arg('withClosed', () => Boolean, {
      defaultValue: false,
      description: 'Whether benefits that a change of tier took away are listed as well.',
    })
    withClosed: boolean,
    @Ctx() context: GraphContext,
  ): Promise<Entitlement[]> {
    const found = await this.loaders.entitlementsOf(context, membership.id, withClosed);
    return found.map((entitlement) => presentEntitlement(entitlement, this.benefitNames, context.language));
  }
}

async function ordersPage(
  loaders: Loaders,
  context: GraphContext,
  owner: OrderOwner,
  ownerId: string,
  args: ConnectionArgs,
) {
  const page = pageRequest(args);
  const rows = await loaders.ordersOf(context, owner, ownerId, page);
  return presentPage(rows, page, {
    node: (order) => presentOrder(order, context.language),
    cursor: orderPlace,
  });
}
