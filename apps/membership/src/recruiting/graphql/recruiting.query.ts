import { addMonths, businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import {
  ConnectionArgs,
  LocalDateScalar,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
  wantsField,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { NetworkLookups } from '../../network/graph';
import type { RecruitingRulesOn } from '../application/ports';
import type { RecruitingReading } from '../application/reading';
import { presentRecommendation, presentToAsk } from './present';
import {
  CustomerToAsk,
  CustomerToAskConnection,
  Recommendation,
  RecommendationConnection,
} from './recommendation.type';

/** Whom to ask, and whom to ask again (rulebook MEM-11). */
@Resolver()
export class RecruitingQuery {
  constructor(
    private readonly reading: RecruitingReading,
    private readonly network: NetworkLookups,
    private readonly rulesOn: RecruitingRulesOn,
  ) {}

  @Requires('customers:read')
  @Query(() => CustomerToAskConnection, {
    description:
      'Customers of the dealer who are neither members nor lost and were not asked within 6 months, in the order of registration (rulebook MEM-11).',
  })
  async customersToAsk(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CustomerToAsk>> {
    const page = pageRequest(args, ['id']);
    const { dealerId, today, askWithinMonths } = await this.at(context);
    const notSince = { dealerId, day: addMonths(today, -askWithinMonths) };
    const reader = readerOf(context);
    const [rows, totalCount] = await Promise.all([
      this.reading.toAskPage(reader, notSince, page),
      wantsField(info, 'totalCount') ? this.reading.toAskCount(reader, notSince) : null,
    ]);
    const cursor = (row: { readonly customerId: string }) => [row.customerId];
    return presentPage(rows, page, { node: presentToAsk, cursor }, totalCount);
  }

  @Requires('customers:read')
  @Query(() => RecommendationConnection, {
    description:
      'The newest proposals whose follow-up is due, the oldest first; members need none (rulebook MEM-11).',
  })
  async recommendationsDue(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('upTo', () => LocalDateScalar, {
      nullable: true,
      description: 'Due on this day or before; today when absent.',
    })
    upTo?: LocalDate | null,
  ): Promise<Connection<Recommendation>> {
    const page = pageRequest(args, ['day', 'id']);
    const { dealerId, today } = await this.at(context);
    const due = { dealerId, day: upTo ?? today };
    const reader = readerOf(context);
    const [rows, totalCount] = await Promise.all([
      this.reading.duePage(reader, due, page),
      wantsField(info, 'totalCount') ? this.reading.dueCount(reader, due) : null,
    ]);
    const cursor = (row: (typeof rows)[number]) => [row.followUpOn ?? '', row.recommendationId];
    return presentPage(rows, page, { node: presentRecommendation, cursor }, totalCount);
  }

  /** The caller's dealer, its business day and the numbers in force on it. */
  private async at(context: GraphContext) {
    const dealerId = requireDealer(context.principal);
    const dealer = await this.network.dealer(context, dealerId);
    const today = businessDayOf(context.now(), dealer?.timeZone ?? 'UTC');
    const askWithinMonths = dealer ? this.rulesOn(dealer.record, today).askWithinMonths : 0;
    return { dealerId, today, askWithinMonths };
  }
}
