import {
  ConnectionArgs,
  type GraphContext,
  pageRequest,
  presentPage,
  presentRefusals,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '@autoclub/domain-kit';
import { callerOf, readerOf } from './caller';
import type { GraphDeps } from './graph-deps';
import { RepairOrderFilter } from './inputs/repair-order.filter';
import { RepairOrderQuoteInput } from './inputs/repair-order-quote.input';
import { type Loaders, pageOf } from './loaders';
import { orderPlace } from './order-place';
import { presentOrder, presentQuote, presentRefund } from './present';
import { refusalTexts } from './refusal-texts';
import { RepairOrderConnection } from './types/connections';
import { RepairOrder } from './types/repair-order.type';
import { RepairOrderQuote, RepairOrderQuoteUserError } from './types/repair-order-quote.type';
import { RepairOrderRefund } from './types/repair-order-refund.type';

@Resolver(() => RepairOrder)
export class RepairOrderResolver {
  constructor(
    private readonly deps: GraphDeps,
    private readonly loaders: Loaders,
  ) {}

  @Requires('orders:read')
  @Query(() => RepairOrder, {
    nullable: true,
    description: 'A repair order by its id; null when it is not there.',
  })
  async repairOrder(
    @Arg('id', () => ID, { description: 'The id of the order.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrder | null> {
    const order = await this.loaders.order(context, id);
    return order && presentOrder(order, context.language);
  }

  @Requires('orders:read')
  @Query(() => RepairOrder, { nullable: true, description: "A repair order by the dealer's own number." })
  async repairOrderByNumber(
    @Arg('roNumber', () => String, { description: 'The order number.' }) roNumber: string,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrder | null> {
    const order = await this.deps.reader.orderByNumber(readerOf(context), roNumber);
    return order ? presentOrder(order, context.language) : null;
  }

  @Requires('orders:read')
  @Query(() => RepairOrderConnection, { description: 'Repair orders, newest settlement first.' })
  async repairOrders(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => RepairOrderFilter, {
      nullable: true,
      description: 'Which orders; all unless given.',
    })
    filter: RepairOrderFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args);
    const wanted = {
      customerId: filter?.customerId ?? undefined,
      vehicleId: filter?.vehicleId ?? undefined,
      kind: filter?.kind ?? undefined,
      status: filter?.status ?? undefined,
      settledFrom: filter?.settledOn?.from as LocalDate | undefined,
      settledTo: filter?.settledOn?.to as LocalDate | undefined,
    };
    const rows = await this.deps.reader.orders(readerOf(context), wanted, pageOf(page));
    return presentPage(rows, page, {
      node: (order) => presentOrder(order, context.language),
      cursor: orderPlace,
    });
  }

  @Requires('orders:read')
  @Query(() => RepairOrderQuote, { description: 'What an order would cost today or on a given day.' })
  async repairOrderQuote(
    @Arg('input', () => RepairOrderQuoteInput, { description: 'What is to be priced.' })
    input: RepairOrderQuoteInput,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrderQuote> {
    const { language } = context;
    const quoted = await this.deps.quoteRepairOrder(callerOf(context), input);
    if (quoted.ok) return presentQuote(quoted.value, language);
    const userErrors = presentRefusals(quoted.refusals, refusalTexts, language, RepairOrderQuoteUserError);
    const nothing = {
      businessDay: null,
      tierCode: null,
      membership: null,
      totals: null,
      discountExplanation: null,
    };
    return { ...nothing, lines: [], userErrors };
  }

  @Requires('orders:read')
  @FieldResolver(() => [RepairOrderRefund], { description: 'Every refund of the order, oldest first.' })
  async refunds(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<RepairOrderRefund[]> {
    return (await this.loaders.refundsOf(context, order.id)).map(presentRefund);
  }
}
