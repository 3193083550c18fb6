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
import { maskedName } from '../../network';
import { given, pageOf, presented, readerOf, wantsField } from '../../kernel/graph';
import { Dealer, networkLoaders, presentDealer } from '../../network/graph';
import { maskedPhone } from '../domain/masking';
import type { CustomersDeps } from './deps';
import { CustomerFilterInput } from './customer.inputs';
import { customerLoaders } from './loaders';
import { mayShow } from './pii';
import { presentCustomer, presentVehicle } from './present';
import { Consent } from './consent.type';
import { Customer, CustomerConnection } from './customer.type';
import { Vehicle } from './vehicle.type';

@Resolver(() => Customer)
export class CustomerResolver {
  constructor(private readonly deps: CustomersDeps) {}

  @Requires('customers:read')
  @Query(() => Customer, {
    nullable: true,
    description: 'A customer by the id; null for one of another dealer.',
  })
  async customer(
    @Arg('id', () => ID, { description: 'The id of the customer.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Customer | null> {
    return presented(
      await customerLoaders(context, this.deps.customers).customer().load(id),
      presentCustomer,
    );
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
    const found = await this.deps.customers.customerByRef(readerOf(context), dealerId, { system, number });
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
    const found = await this.deps.customers.customerPage(readerOf(context), given(filter), page, withCount);
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
    return [...(await customerLoaders(context, this.deps.customers).consentsOf().load(customer.id))];
  }

  @FieldResolver(() => [Vehicle], {
    description: 'The vehicles of the customer, in the order of registration.',
  })
  async vehicles(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<Vehicle[]> {
    return (await customerLoaders(context, this.deps.customers).vehiclesOf().load(customer.id)).map(
      presentVehicle,
    );
  }

  @Requires('dealers:read')
  @FieldResolver(() => Dealer, { nullable: true, description: 'The dealer whose customer it is.' })
  async dealer(@Root() { record }: Customer, @Ctx() context: GraphContext): Promise<Dealer | null> {
    return presented(
      await networkLoaders(context, this.deps.network).dealer().load(record.dealerId),
      presentDealer,
    );
  }

  private isShown({ id, record }: Customer, context: GraphContext): Promise<boolean> {
    return mayShow(context, this.deps.piiLog, { kind: 'CUSTOMER', id, dealerId: record.dealerId });
  }
}
