import { businessDayOf } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { LocalDateScalar, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { reportDueOn } from '../../activities';
import { ActivityType } from '../../activities/graph';
import { isOverdue } from '../domain/report';
import type { BudgetLookups } from './lookups';
import { ActivityBudgetType, ActivityReportType, presentBudget, presentReport } from './money.types';

@Resolver(() => ActivityType)
export class ActivityMoneyResolver {
  constructor(
    private readonly lookups: BudgetLookups,
    private readonly programmes: ProgrammeBook,
  ) {}

  @Requires('activities:read')
  @FieldResolver(() => ActivityBudgetType, {
    nullable: true,
    description: 'What it may cost; null before it is set.',
  })
  async budget(
    @Root() { id }: ActivityType,
    @Ctx() context: GraphContext,
  ): Promise<ActivityBudgetType | null> {
    const found = await this.lookups.budget(context).load(id);
    return found && presentBudget(found);
  }

  @Requires('activities:read')
  @FieldResolver(() => ActivityReportType, {
    nullable: true,
    description: 'Its report; null until it is closed.',
  })
  async report(
    @Root() { id }: ActivityType,
    @Ctx() context: GraphContext,
  ): Promise<ActivityReportType | null> {
    const found = await this.lookups.report(context).load(id);
    return found && presentReport(found);
  }

  @Requires('activities:read')
  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description:
      "The day, in the dealer's zone, until which its report is due; null unless it was held and not reported.",
  })
  async reportDueOn(@Root() activity: ActivityType, @Ctx() context: GraphContext): Promise<LocalDate | null> {
    return (await this.due(activity, context))?.dueOn ?? null;
  }

  @Requires('activities:read')
  @FieldResolver(() => Boolean, {
    description: 'Whether its report should have been here by now (rulebook ACT-13).',
  })
  async isReportOverdue(@Root() activity: ActivityType, @Ctx() context: GraphContext): Promise<boolean> {
    const due = await this.due(activity, context);
    return due !== null && isOverdue(due.dueOn, due.today);
  }

  private async due(activity: ActivityType, context: GraphContext) {
    if (activity.state !== 'HELD' || !activity.dealer) return null;
    const dealer = await this.lookups.dealer(context).load(activity.dealer.id);
    if (!dealer) return null;
    const { timeZone, id: dealerId, regionId } = dealer;
    const heldOn = activity.heldOn as LocalDate;
    const { reportWithinDays } = this.programmes.inForce({ dealerId, regionId }, heldOn).values.activities;
    return {
      dueOn: reportDueOn(activity, timeZone, reportWithinDays),
      today: businessDayOf(context.now(), timeZone),
    };
  }
}
