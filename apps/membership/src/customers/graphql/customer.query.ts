import { requireDealer } from '@autoclub/identity';
import {
  ConnectionArgs,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
  wantsField,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { presented } from '../../network/graph';
import type { CustomerReading } from '../application/reading';
import { CustomerFilterInput, filterOf } from './customer-filter.input';
import type { CustomerLookups } from './customer-lookups';
import { Customer, CustomerConnection } from './customer.type';
import { presentCustomer } from './present';

/** Finds customers. */
@Resolver()
export class CustomerQuery {
  constructor(
    private readonly lookups: CustomerLookups,
    private readonly reading: CustomerReading,
  ) {}

  @Requires('customers:read')
  @Query(() => Customer, {
    nullable: true,
    description: 'A customer by the id; null for one of another dealer.',
  })
  customer(
    @Arg('id', () => ID, { description: 'The id of the customer.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Customer | null> {
    return this.lookups.customer(context, id);
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
    const found = await this.reading.customerByRef(readerOf(context), dealerId, { system, number });
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
    const page = pageRequest(args, ['id']);
    const [reader, wanted] = [readerOf(context), filterOf(filter, context)];
    const [rows, totalCount] = await Promise.all([
      this.reading.customerPage(reader, wanted, page),
      wantsField(info, 'totalCount') ? this.reading.customerCount(reader, wanted) : null,
    ]);
    const cursor = (row: { readonly customerId: string }) => [row.customerId];
    return presentPage(rows, page, { node: presentCustomer, cursor }, totalCount);
  }
}
