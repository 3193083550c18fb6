import {
  ConnectionArgs,
  connection,
  DateRange,
  DateRangeInput,
  DecimalScalar,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { GraphContext, PageRequest } from '@autoclub/subgraph-kit';
import { addDays, businessDayOf, formatRate, rateOf } from '@autoclub/domain-kit';
import type { Period } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { DealerEntity } from '../../network/graph';
import { frequencyOf, yearOf } from '../application/frequency-of-dealers';
import type { DealerFrequency } from '../application/frequency-of-dealers';
import type { ActivityPorts } from '../application/ports';
import { ActivityPromotionEnum, ActivityShortfallEnum } from './enums';

@ObjectType('ActivityFrequencyShortfall', {
  description: 'What a club held too little of (rulebook ACT-02).',
})
class ShortfallType {
  @Field(() => ActivityShortfallEnum, { description: 'What is missing.' })
  code!: keyof typeof ActivityShortfallEnum;

  @Field(() => DateRange, { description: "The period that is over without it, in the dealer's days." })
  period!: Period;

  @Field(() => ActivityPromotionEnum, { nullable: true, description: 'The promotion that is missing.' })
  promotion!: keyof typeof ActivityPromotionEnum | null;

  @Field(() => Int, { description: 'How many were held.' })
  heldCount!: number;

  @Field(() => Int, { description: 'How many there had to be.' })
  requiredCount!: number;
}

@ObjectType('ActivityFrequency', {
  description: 'How often a dealer held activities in a year (rulebook ACT-02).',
})
class FrequencyType {
  @Field(() => DealerEntity, { nullable: true, description: 'The dealer.' })
  dealer!: DealerEntity;

  @Field(() => Int, { description: 'Activities that were held.' })
  heldCount!: number;

  @Field(() => Int, { description: 'Large ones among them: so many of the members came.' })
  largeCount!: number;

  @Field(() => [ShortfallType], {
    description: 'What the club fell short of; empty for a club that did well.',
  })
  shortfalls!: readonly ShortfallType[];
}

const FrequencyConnection = connection(FrequencyType, 'ActivityFrequency');

@ObjectType('ActivityTierCoverage', {
  description: 'How many members of a tier came to at least one activity (rulebook ACT-06).',
})
class TierCoverageType {
  @Field(() => String, { description: 'The code of the tier.' })
  tierCode!: string;

  @Field(() => Int, { description: 'Members of the tier on the last day of the period.' })
  memberCount!: number;

  @Field(() => Int, { description: 'Those of them who came to at least one activity of the period.' })
  attendedCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The share of those who came, 0–1, rounded down; null for a tier without members.',
  })
  coverageRate!: string | null;
}

@Resolver()
export class FrequencyResolver {
  constructor(
    private readonly unit: UnitOfWork<ActivityPorts>,
    private readonly programmes: ProgrammeBook,
  ) {}

  @Requires('figures:read')
  @Query(() => FrequencyConnection, {
    description:
      'The dealers in sight that held too few activities in a year, or all of them (rulebook ACT-02). Periods of the ' +
      'year that are not over yet are not judged.',
  })
  async activityFrequency(
    @Arg('year', () => Int, { description: 'The calendar year, 2000 to 2099.' }) year: number,
    @Arg('onlyShort', () => Boolean, { defaultValue: true, description: 'Only those that fall short.' })
    onlyShort: boolean,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, ['id']);
    const reader = readerOf(context);
    const inRange = Math.min(Math.max(year, 2000), 2099);
    const rows = await this.unit.read(reader, ({ activities }) => activities.heldByDealers(yearOf(inRange)));
    const judged = rows.map((row) => frequencyOf(row, this.programmes, { year: inRange, now: reader.now }));
    const listed = judged.filter(({ shortfalls }) => !onlyShort || shortfalls.length > 0);
    return presentPage(partOf(listed, page), page, {
      node: ({ dealerId, ...frequency }) => ({ ...frequency, dealer: { id: dealerId } }),
      cursor: ({ dealerId }) => [dealerId],
    });
  }

  @Requires('activities:read')
  @Query(() => [TierCoverageType], {
    description:
      'For each tier, how many members came to at least one activity of a period: "every GOLD member joined one" ' +
      '(rulebook ACT-06).',
  })
  async activityCoverage(
    @Arg('period', () => DateRangeInput, { description: 'The days on which the activities were held.' })
    period: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<TierCoverageType[]> {
    const dealerId = requireDealer(context.principal);
    const reader = readerOf(context);
    const days = period as Period;
    const rows = await this.unit.read(reader, async ({ activities, network }) => {
      const dealer = await network.dealer(dealerId);
      if (!dealer) return [];
      const today = businessDayOf(reader.now, dealer.timeZone);
      const last = addDays(days.to, -1);
      return activities.coverage(dealerId, days, last < today ? last : today);
    });
    return rows.map(({ tier, memberCount, attendedCount }) => ({
      ...{ tierCode: tier, memberCount, attendedCount },
      coverageRate: formatRate(rateOf(attendedCount, memberCount)),
    }));
  }
}

/** The part of a list that is in the memory: some hundred dealers, in the order of their ids. */
function partOf(listed: readonly DealerFrequency[], page: PageRequest): DealerFrequency[] {
  const [after, before] = [page.after?.[0], page.before?.[0]];
  const inside = listed.filter(
    ({ dealerId }) =>
      (after === undefined || dealerId > String(after)) &&
      (before === undefined || dealerId < String(before)),
  );
  return (page.backward ? inside.reverse() : inside).slice(0, page.limit + 1);
}
