import { businessDayOf, localDate } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import {
  callerOf,
  ConnectionArgs,
  given,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { CursorPart, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import type { CampaignFilter as Wanted, CampaignPorts } from '../application/ports';
import type { Campaign } from '../domain/campaign';
import { weekOf } from '../domain/week';
import { CampaignConnection, CampaignResultType, CampaignTrainingType, CampaignType } from './campaign.type';
import { CampaignStateEnum } from './enums';
import type { CampaignLookups } from './lookups';
import { presentCampaign, presentResult } from './present';

/** What a cursor of a list of campaigns holds: the first day, then the id. */
const PLACE: readonly CursorPart[] = ['day', 'id'];

@InputType('CampaignFilter', { description: 'Which campaigns a list holds.' })
class CampaignFilter {
  @Field(() => [CampaignStateEnum], { nullable: true, description: 'Those in one of these states.' })
  states?: (keyof typeof CampaignStateEnum)[] | null;
}

@Resolver(() => CampaignType)
export class CampaignResolver {
  constructor(
    private readonly unit: UnitOfWork<CampaignPorts>,
    private readonly lookups: CampaignLookups,
    private readonly programmes: ProgrammeBook,
  ) {}

  @Requires('activities:read')
  @Query(() => CampaignType, { nullable: true, description: 'The campaign with this id, or null.' })
  campaign(
    @Arg('id', () => ID, { description: 'The identifier, `cmg_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<CampaignType | null> {
    return this.lookups.campaign(context, id);
  }

  @Requires('activities:read')
  @Query(() => CampaignConnection, {
    description: 'Campaigns, the last one to begin first (rulebook ACT-09).',
  })
  campaigns(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => CampaignFilter, { nullable: true, description: 'Which ones; all unless given.' })
    filter: CampaignFilter | null,
    @Ctx() context: GraphContext,
  ) {
    return this.page(context, args, { states: given(filter).states ?? null, within: null });
  }

  @Requires('activities:read')
  @Query(() => CampaignConnection, {
    description:
      'What every member of staff should know: campaigns that run this week, Monday to Sunday of the dealer (ACT-12).',
  })
  async campaignsThisWeek(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: GraphContext) {
    const { dealerId, now, ...reader } = callerOf(context);
    const dealer = await this.unit.read({ ...reader, now }, ({ network }) => network.dealer(dealerId));
    const within = weekOf(businessDayOf(now, dealer?.timeZone ?? 'UTC'));
    return this.page(context, args, { states: ['RUNNING'], within });
  }

  @Requires('activities:read')
  @FieldResolver(() => [CampaignTrainingType], { description: 'Who was trained in its script (ACT-12).' })
  async trainings(
    @Root() { id }: CampaignType,
    @Ctx() context: GraphContext,
  ): Promise<CampaignTrainingType[]> {
    const found = await this.lookups.trainings(context, id);
    return found.map(({ staffMemberId, trainedOn }) => ({ staffMember: { id: staffMemberId }, trainedOn }));
  }

  @Requires('activities:read')
  @FieldResolver(() => CampaignResultType, {
    nullable: true,
    description: 'What it brought and cost so far; null before the launch (rulebook ACT-09).',
  })
  async result(
    @Root() { id, launchedAt, startsOn, money }: CampaignType,
    @Ctx() context: GraphContext,
  ): Promise<CampaignResultType | null> {
    if (launchedAt === null) return null;
    const [arms, cost] = await Promise.all([this.lookups.arms(context, id), this.lookups.cost(context, id)]);
    const { dealerId } = callerOf(context);
    const fewest = this.fewestIn(dealerId, localDate(startsOn));
    return presentResult(money, arms, cost ?? { messageMinor: 0, giftMinor: 0 }, fewest);
  }

  private fewestIn(dealerId: string, day: LocalDate): number {
    return this.programmes.inForce({ dealerId, regionId: '' }, day).values.activities.campaignFewestInArm;
  }

  private async page(context: GraphContext, args: ConnectionArgs, wanted: Wanted) {
    const page = pageRequest(args, PLACE);
    const rows = await this.unit.read(readerOf(context), ({ campaigns }) => campaigns.list(wanted, page));
    return presentPage<Campaign, CampaignType>(rows, page, {
      node: (row) => presentCampaign(row, context.language),
      cursor: ({ startsOn, id }) => [startsOn, id],
    });
  }
}
