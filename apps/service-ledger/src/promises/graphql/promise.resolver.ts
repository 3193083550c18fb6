import { businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import {
  askedPeriod,
  ConnectionArgs,
  DateRangeInput,
  given,
  type GraphContext,
  ifAllowed,
  pageRequest,
  readerOf,
  Requires,
  wantsField,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../../network/graph';
import type { PromiseReads } from '../application/ports';
import type { PromiseLookups } from './lookups';
import { presentFigures, PROMISE_PLACE } from './present';
import { PromiseFilter } from './promise.filter';
import { PromiseConnection, PromiseFigures, PromiseType } from './promise.type';

const LONGEST_YEARS = 10;

@Resolver(() => PromiseType)
export class PromiseResolver {
  constructor(
    private readonly reads: UnitOfWork<PromiseReads>,
    private readonly lookups: PromiseLookups,
  ) {}

  @Requires('orders:read')
  @Query(() => PromiseType, {
    nullable: true,
    description: 'A promise by its id; null when it is not there.',
  })
  benefitPromise(
    @Arg('id', () => ID, { description: 'The id of the promise.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<PromiseType | null> {
    return this.lookups.promise(context, id);
  }

  @Requires('orders:read')
  @Query(() => PromiseConnection, {
    description:
      'What customers were promised and how it ended, the last promise first (rulebook SVC-21). It follows the books ' +
      'within a second or two.',
  })
  async benefitPromises(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => PromiseFilter, { nullable: true, description: 'Which ones; all unless given.' })
    filter: PromiseFilter | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { judgedOn, isOverdue, ...exact } = given(filter);
    const wanted = {
      ...exact,
      ...(judgedOn && { judgedFrom: judgedOn.from as LocalDate, judgedTo: judgedOn.to as LocalDate }),
      ...(isOverdue && { overdueOn: await this.today(context) }),
    };
    const page = pageRequest(args, PROMISE_PLACE);
    return this.lookups.page(context, wanted, page, wantsField(info, 'totalCount'));
  }

  @Requires('orders:read')
  @Query(() => PromiseFigures, {
    nullable: true,
    description:
      'How the promises that ended on these business days at the dealer of the caller did (rulebook SVC-21).',
  })
  async benefitPromiseFigures(
    @Arg('period', () => DateRangeInput, { description: 'The business days.' }) range: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<PromiseFigures | null> {
    const period = askedPeriod(range, LONGEST_YEARS);
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return null;
    const overdueOn = await this.today(context);
    return this.reads.read(reader, async (promises) =>
      presentFigures(await promises.counts(period), await promises.count({ overdueOn })),
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What a desk said of it; null for who may not see names, and once the person is erased.',
  })
  words(@Root() { said }: PromiseType, @Ctx() context: GraphContext): Promise<string | null> {
    return ifAllowed(context, 'members:pii', () => Promise.resolve(said.words));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why and how it was made good; null for who may not see names, and once the person is erased.',
  })
  compensationReason(@Root() { said }: PromiseType, @Ctx() context: GraphContext): Promise<string | null> {
    return ifAllowed(context, 'members:pii', () => Promise.resolve(said.reason));
  }

  /** The day at the dealer of the caller; who reads for several dealers goes by UTC. */
  private today(context: GraphContext): Promise<LocalDate> {
    const reader = readerOf(context);
    return this.reads.read(reader, async (promises) => {
      const dealer = reader.scope.kind === 'dealer' ? await promises.dealer() : undefined;
      return businessDayOf(context.now(), dealer?.timeZone ?? 'UTC');
    });
  }
}

@Resolver(() => Customer)
export class PromisesOfCustomer {
  constructor(private readonly lookups: PromiseLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => PromiseConnection, {
    nullable: true,
    description: 'What the customer was promised and how it ended, the last promise first.',
  })
  benefitPromises(
    @Root() customer: Customer,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return this.lookups.pageOf(context, customer.id, pageRequest(args, PROMISE_PLACE));
  }
}
