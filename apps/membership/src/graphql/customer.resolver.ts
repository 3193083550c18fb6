import { requireDealer } from '@autoclub/identity';
import {
  ConnectionArgs,
  presentPage,
  Requires,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { maskedName, maskedPhone } from '../domain/masking';
import { readerOf } from './caller';
import type { GraphDeps } from './graph-deps';
import { CustomerFilterInput } from './inputs/customer.inputs';
import { loaders } from './loaders';
import { given, pageOf } from './page';
import { mayShow } from './pii';
import { presentCustomer, presentDealer, presented, presentMembership, presentVehicle } from './present';
import { CustomerConnection } from './types/connections';
import { Consent } from './types/consent.type';
import { Customer } from './types/customer.type';
import { Dealer } from './types/dealer.type';
import { Membership } from './types/membership.type';
import { Vehicle } from './types/vehicle.type';
import { wantsField } from './wants-field';

@Resolver(() => Customer)
export class CustomerResolver {
  constructor(private readonly deps: GraphDeps) {}

  @Requires('customers:read')
  @Query(() => Customer, {
    nullable: true,
    description: 'A customer by the id; null for one of another dealer.',
  })
  async customer(
    @Arg('id', () => ID, { description: 'The id of the customer.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Customer | null> {
    return presented(await loaders(context, this.deps.reading).customer().load(id), presentCustomer);
  }

  @Requires('customers:read')
  @Query(() => Customer, {
    nullable: true,
    description: "A customer of the caller's dealer by the number in the system of the dealer.",
  })
  async customerByExternalRef(
    @Arg('system', () => String, { description: 'The system, such as "DMS".' }) system: string,
    @Arg('number', () => String, { description: 'The number in that system.' }) number: string,
    @Ctx() context: GraphContext,
  ): Promise<Customer | null> {
    const dealerId = requireDealer(context.principal);
    const found = await this.deps.reading.customerByRef(readerOf(context), dealerId, { system, number });
    return presented(found, presentCustomer);
  }

  @Requires('customers:read')
  @Query(() => CustomerConnection, {
    description: 'Customers the caller can reach, in the order of registration.',
  })
  async customers(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => CustomerFilterInput, { nullable: true, description: 'Which customers.' })
    filter?: CustomerFilterInput | null,
  ): Promise<Connection<Customer>> {
    const { request, page } = pageOf(args);
    const withCount = wantsField(info, 'totalCount');
    const found = await this.deps.reading.customerPage(readerOf(context), given(filter), page, withCount);
    const present = { node: presentCustomer, cursor: (row: { customerId: string }) => [row.customerId] };
    return presentPage(found.rows, request, present, found.totalCount);
  }

  @FieldResolver(() => String, {
    description:
      'The name; masked as "张*" for callers without the right to personal data (rulebook PLT-03).',
  })
  async name(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<string> {
    const { name } = customer.record;
    return (await this.isShown(customer, context)) ? name : maskedName(name);
  }

  @FieldResolver(() => String, {
    description: 'The phone number; masked as "138****5678" for callers without the right to personal data.',
  })
  async phone(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<string> {
    const { phone } = customer.record;
    return (await this.isShown(customer, context)) ? phone : maskedPhone(phone);
  }

  @FieldResolver(() => [Consent], { description: 'What the person agreed to (rulebook MEM-17).' })
  async consents(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<Consent[]> {
    return [...(await loaders(context, this.deps.reading).consentsOf().load(customer.id))];
  }

  @FieldResolver(() => [Vehicle], {
    description: 'The vehicles of the customer, in the order of registration.',
  })
  async vehicles(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<Vehicle[]> {
    return (await loaders(context, this.deps.reading).vehiclesOf().load(customer.id)).map(presentVehicle);
  }

  @Requires('memberships:read')
  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'The running membership, if there is one.',
  })
  async membership(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<Membership | null> {
    const all = await loaders(context, this.deps.reading).membershipsOf().load(customer.id);
    return presented(
      all.find(({ status }) => status === 'ACTIVE'),
      presentMembership,
    );
  }

  @Requires('memberships:read')
  @FieldResolver(() => [Membership], { description: 'Every membership and application, oldest first.' })
  async memberships(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<Membership[]> {
    return (await loaders(context, this.deps.reading).membershipsOf().load(customer.id)).map(
      presentMembership,
    );
  }

  @Requires('dealers:read')
  @FieldResolver(() => Dealer, { nullable: true, description: 'The dealer whose customer it is.' })
  async dealer(@Root() { record }: Customer, @Ctx() context: GraphContext): Promise<Dealer | null> {
    return presented(await loaders(context, this.deps.reading).dealer().load(record.dealerId), presentDealer);
  }

  private isShown({ id, record }: Customer, context: GraphContext): Promise<boolean> {
    return mayShow(context, this.deps.piiLog, { kind: 'CUSTOMER', id, dealerId: record.dealerId });
  }
}
