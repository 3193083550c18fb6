import { formatRate } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { DecimalScalar, MoneyType, presentMoney, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { ActivityType } from '../../activities/graph';
import { costFigures } from '../../budgets';
import { NOTHING_COUNTED, resultOf } from '../domain/result';
import type { ActivityResult } from '../domain/result';
import { countedKey } from './lookups';
import type { ResultLookups } from './lookups';

@ObjectType('ActivityResult', { description: 'What an activity brought (rulebook ACT-06).' })
class ActivityResultType {
  @Field(() => Int, { description: 'Customers who said what they thought of it.' })
  answerCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Their satisfaction, 0 to 10 with two places, rounded down; null without answers.',
  })
  averageScore!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of those with a place, the share that came, rounded down; null when nobody had one.',
  })
  attendanceRate!: string | null;

  @Field(() => MoneyType, { description: 'Orders of those who came, without boutique goods, less refunds.' })
  ordersAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Premiums of policies that were sold to them here.' })
  policiesAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Boutique goods on their orders, and those they paid with points.' })
  boutiqueAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'The business it brought: the three together.' })
  businessAmount!: MoneyType;

  @Field(() => Int, { description: 'Their cars that came back to the store.' })
  carsReturnedCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Business for each yuan of cost, rounded down: "8.9000"; null before the report and without costs.',
  })
  returnOnCostRate!: string | null;
}

@Resolver(() => ActivityType)
export class ResultOfActivity {
  constructor(
    private readonly lookups: ResultLookups,
    private readonly programmes: ProgrammeBook,
  ) {}

  @Requires('activities:read')
  @FieldResolver(() => ActivityResultType, {
    nullable: true,
    description:
      'What it brought so far, from its day up to and including 30 days after (or as many as the programme says); ' +
      'null until it was held.',
  })
  async result(
    @Root() activity: ActivityType,
    @Ctx() context: GraphContext,
  ): Promise<ActivityResultType | null> {
    if (activity.state !== 'HELD' && activity.state !== 'CLOSED') return null;
    const dealer = activity.dealer && (await this.lookups.dealer(context).load(activity.dealer.id));
    if (!dealer) return null;
    const scope = { regionId: dealer.regionId, dealerId: dealer.id };
    const { businessWithinDays } = this.programmes.inForce(scope, activity.heldOn as LocalDate).values
      .activities;
    const key = countedKey({ activityId: activity.id, withinDays: businessWithinDays });
    const counted = (await this.lookups.counted(context).load(key)) ?? NOTHING_COUNTED;
    const report = await this.lookups.report(context).load(activity.id);
    const { attendedCount } = activity;
    return presentResult(resultOf(counted, { attendedCount, cost: report && costFigures(report).whole }));
  }
}

function presentResult({
  averageScore,
  attendance,
  returnOnCost,
  ...result
}: ActivityResult): ActivityResultType {
  return {
    answerCount: result.answerCount,
    averageScore: averageScore === null ? null : (averageScore / 100).toFixed(2),
    attendanceRate: formatRate(attendance),
    ordersAmount: presentMoney(result.orders),
    policiesAmount: presentMoney(result.policies),
    boutiqueAmount: presentMoney(result.boutique),
    businessAmount: presentMoney(result.business),
    carsReturnedCount: result.carsReturnedCount,
    returnOnCostRate: formatRate(returnOnCost),
  };
}
