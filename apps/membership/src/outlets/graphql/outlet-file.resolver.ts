import type { LocalDate, Period } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import {
  badUserInput,
  ConnectionArgs,
  DateRangeInput,
  Explanation,
  given,
  LanguageEnum,
  pageRequest,
  presentExplanation,
  presentPage,
  Requires,
  type Connection,
  type GraphContext,
  type Language,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { Customer, Vehicle, type CustomerLookups } from '../../customers/graph';
import { Outlet, type NetworkLookups } from '../../network/graph';
import { fileStateOn, type OutletFileState } from '../domain/outlet-file';
import { OutletFileStateEnum } from './enums';
import type { OutletFileLookups } from './outlet-file-lookups';
import { OutletFile, OutletFileConnection } from './outlet-file.type';
import { OutletScore } from './outlet-score.type';
import { presentFile, presentScore } from './present';

@InputType('OutletFileFilter', { description: 'Which files to list; absent conditions exclude none.' })
class OutletFileFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only of cars that this outlet sold.' })
  outletId?: string | null;

  @Field(() => OutletFileStateEnum, { nullable: true, description: 'Only those that stand so today.' })
  state?: OutletFileState | null;
}

/** Lists files, and shows what belongs to one. */
@Resolver(() => OutletFile)
export class OutletFileResolver {
  constructor(
    private readonly files: OutletFileLookups,
    private readonly customers: CustomerLookups,
    private readonly network: NetworkLookups,
  ) {}

  @Requires('customers:read')
  @Query(() => OutletFileConnection, {
    description: "Customer files of cars sold through the outlets of the caller's dealer, newest sale first.",
  })
  async outletFiles(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
    @Arg('filter', () => OutletFileFilterInput, { nullable: true, description: 'Which files.' })
    filter?: OutletFileFilterInput | null,
  ): Promise<Connection<OutletFile>> {
    const dealerId = requireDealer(context.principal);
    const page = pageRequest(args, ['day', 'id']);
    const rows = await this.files.page(context, dealerId, given(filter), page);
    const cursor = (row: { readonly soldOn: string; readonly vehicleId: string }) => [
      row.soldOn,
      row.vehicleId,
    ];
    return presentPage(rows, page, { node: presentFile, cursor });
  }

  @FieldResolver(() => OutletFileStateEnum, {
    nullable: true,
    description: "Where it stands on the dealer's business day.",
  })
  async state(@Root() { record }: OutletFile, @Ctx() context: GraphContext): Promise<OutletFileState | null> {
    const today = await this.files.todayOf(context, record.dealerId);
    return today && fileStateOn(record, today);
  }

  @FieldResolver(() => Vehicle, { nullable: true, description: 'The car.' })
  async vehicle(@Root() { record }: OutletFile, @Ctx() context: GraphContext): Promise<Vehicle | null> {
    return this.customers.vehicle(context, record.vehicleId);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer who bought it.' })
  async customer(@Root() { record }: OutletFile, @Ctx() context: GraphContext): Promise<Customer | null> {
    return this.customers.customer(context, record.customerId);
  }

  @FieldResolver(() => Outlet, { nullable: true, description: 'The outlet that sold it.' })
  async outlet(@Root() { record }: OutletFile, @Ctx() context: GraphContext): Promise<Outlet | null> {
    return this.network.outlet(context, record.outletId);
  }
}

@Resolver(() => Vehicle)
export class VehicleOutletFileResolver {
  constructor(private readonly files: OutletFileLookups) {}

  @Requires('customers:read')
  @FieldResolver(() => OutletFile, {
    nullable: true,
    description: 'Its customer file, if it was sold through an outlet.',
  })
  outletFile(@Root() { id }: Vehicle, @Ctx() context: GraphContext): Promise<OutletFile | null> {
    return this.files.fileOf(context, id);
  }
}

@Resolver(() => Outlet)
export class OutletScoreOfResolver {
  constructor(private readonly files: OutletFileLookups) {}

  @Requires('customers:read')
  @FieldResolver(() => OutletScore, {
    nullable: true,
    description: 'How the outlet did with the files of the cars it sold in a period (rulebook MEM-15).',
  })
  async score(
    @Root() outlet: Outlet,
    @Arg('soldIn', () => DateRangeInput, { description: 'The days of the sales.' }) soldIn: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<OutletScore | null> {
    const { from, to } = soldIn as Period;
    if (to <= from)
      throw badUserInput({ zh: '结束日期须晚于开始日期。', en: 'The period must end after it begins.' });
    const score = await this.files.scoreOf(context, outlet, { from: from as LocalDate, to: to as LocalDate });
    return score && presentScore(score);
  }
}

@Resolver(() => OutletScore)
export class OutletScoreResolver {
  @FieldResolver(() => Explanation, {
    nullable: true,
    description: 'How the score came about (rulebook CONV-4); null without one.',
  })
  explanation(
    @Root() { score }: OutletScore,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: "The language of the sentence; the caller's when absent.",
    })
    language?: Language | null,
  ): Explanation | null {
    return score.explanation && presentExplanation(score.explanation, language ?? context.language);
  }
}
