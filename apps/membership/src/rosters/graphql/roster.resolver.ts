import { businessDayOf } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  pageRequest,
  presentPage,
  Requires,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Customer, type CustomerLookups } from '../../customers/graph';
import { StaffMember, type NetworkLookups } from '../../network/graph';
import type { RosterSizeOn } from '../application/ports';
import { presentCustomer } from './present';
import type { RosterLookups } from './roster-lookups';
import { Roster, RosterCandidate, RosterCustomer, RosterCustomerConnection } from './roster.type';

/** What belongs to a roster. */
@Resolver(() => Roster)
export class RosterResolver {
  constructor(
    private readonly rosters: RosterLookups,
    private readonly network: NetworkLookups,
    private readonly sizeOn: RosterSizeOn,
  ) {}

  @Requires('dealers:read')
  @FieldResolver(() => StaffMember, { nullable: true, description: 'The customer manager.' })
  async manager(@Root() { record }: Roster, @Ctx() context: GraphContext): Promise<StaffMember | null> {
    return this.network.staffMember(context, record.managerId);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many customers it should have at least.' })
  async suggestedMinCount(@Root() roster: Roster, @Ctx() context: GraphContext): Promise<number | null> {
    return (await this.sizeOf(roster, context))?.suggestedMin ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many customers it can have at most.' })
  async maxCount(@Root() roster: Roster, @Ctx() context: GraphContext): Promise<number | null> {
    return (await this.sizeOf(roster, context))?.max ?? null;
  }

  @FieldResolver(() => RosterCustomerConnection, {
    description: 'Its customers, in the order of their registration.',
  })
  async customers(
    @Root() { id }: Roster,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<RosterCustomer>> {
    const page = pageRequest(args, ['id']);
    const rows = await this.rosters.customersOf(context, id, page);
    const cursor = (row: { readonly customerId: string }) => [row.customerId];
    return presentPage(rows, page, { node: presentCustomer, cursor });
  }

  /** By the programme of the first day of its quarter, so that a later change leaves it alone (rulebook CONV-3). */
  private async sizeOf({ record }: Roster, context: GraphContext) {
    const dealer = await this.network.dealer(context, record.dealerId);
    if (!dealer) return null;
    const today = businessDayOf(context.now(), dealer.timeZone);
    return this.sizeOn(dealer.record, today < record.quarter.from ? today : record.quarter.from);
  }
}

@Resolver(() => RosterCustomer)
export class RosterCustomerResolver {
  constructor(private readonly customers: CustomerLookups) {}

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer.' })
  async customer(@Root() { record }: RosterCustomer, @Ctx() context: GraphContext): Promise<Customer | null> {
    return this.customers.customer(context, record.customerId);
  }
}

@Resolver(() => RosterCandidate)
export class RosterCandidateResolver {
  constructor(private readonly customers: CustomerLookups) {}

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer.' })
  async customer(
    @Root() { record }: RosterCandidate,
    @Ctx() context: GraphContext,
  ): Promise<Customer | null> {
    return this.customers.customer(context, record.customerId);
  }
}

@Resolver(() => Customer)
export class CustomerRostersResolver {
  constructor(private readonly lookups: RosterLookups) {}

  @Requires('customers:read')
  @FieldResolver(() => [Roster], {
    description: 'The rosters the customer is on: of the running quarter and, once picked, of the next.',
  })
  rosters(@Root() { id }: Customer, @Ctx() context: GraphContext): Promise<Roster[]> {
    return this.lookups.rostersOf(context, id);
  }
}
