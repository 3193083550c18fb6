import { addDays, addMonths, businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import {
  Explanation,
  LocalDateScalar,
  presentExplanation,
  readerOf,
  Requires,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { NetworkLookups } from '../../network/graph';
import type { RecruitingRulesOn } from '../application/ports';
import type { RecruitingReading } from '../application/reading';
import { departmentWeeks, weeksEndedIn } from '../domain/recruitment';
import { recruitmentProblems } from '../domain/recruitment-problems';
import { halfMonthOf, weekOf } from '../domain/recruiting-period';
import { presentProblem, presentWeek } from './present';
import { RecruitmentBulletin, RecruitmentProblem, RecruitmentProblemList } from './recruitment.type';

/** Actual against target, and what is in the way (rulebook MEM-12). */
@Resolver(() => RecruitmentProblem)
export class RecruitmentQuery {
  constructor(
    private readonly reading: RecruitingReading,
    private readonly network: NetworkLookups,
    private readonly rulesOn: RecruitingRulesOn,
  ) {}

  @Requires('customers:read')
  @Query(() => RecruitmentBulletin, {
    nullable: true,
    description: "The bulletin of a week of the caller's dealer: actual against target (rulebook MEM-12).",
  })
  async recruitmentBulletin(
    @Ctx() context: GraphContext,
    @Arg('day', () => LocalDateScalar, {
      nullable: true,
      description: 'A day of the week; today when absent.',
    })
    day?: LocalDate | null,
  ): Promise<RecruitmentBulletin | null> {
    const at = await this.at(context, day);
    if (!at) return null;
    const week = weekOf(at.day);
    const [counts, targets] = await this.weeks(context, at.dealer.dealerId, week);
    const departments = departmentWeeks([week.from], counts, targets).map(presentWeek);
    return { week: { ...week }, departments };
  }

  @Requires('customers:read')
  @Query(() => RecruitmentProblemList, {
    nullable: true,
    description: "The problems of a half month of the caller's dealer (rulebook MEM-12).",
  })
  async recruitmentProblems(
    @Ctx() context: GraphContext,
    @Arg('day', () => LocalDateScalar, {
      nullable: true,
      description: 'A day of the half month; today when absent.',
    })
    day?: LocalDate | null,
  ): Promise<RecruitmentProblemList | null> {
    const at = await this.at(context, day);
    if (!at) return null;
    const { dealerId } = at.dealer;
    const period = halfMonthOf(at.day);
    const weeks = weeksEndedIn(period);
    const { askWithinMonths, version: ruleVersion } = this.rulesOn(at.dealer, at.today);
    const reader = readerOf(context);
    const span = { from: weeks[0] ?? period.from, to: period.to };
    const [[counts, targets], declines, overdueCount, notAskedCount] = await Promise.all([
      this.weeks(context, dealerId, span),
      this.reading.declines(reader, dealerId, period),
      this.reading.dueCount(reader, { dealerId, day: addDays(at.today, -1) }),
      this.reading.toAskCount(reader, { dealerId, day: addMonths(at.today, -askWithinMonths) }),
    ]);
    const state = { overdueCount, notAskedCount, declines, askWithinMonths, ruleVersion };
    const problems = recruitmentProblems({ ...state, weeks: departmentWeeks(weeks, counts, targets) });
    return { period: { ...period }, problems: problems.map(presentProblem) };
  }

  @FieldResolver(() => Explanation, { description: 'It in words and numbers (rulebook CONV-4).' })
  explanation(@Root() { problem }: RecruitmentProblem, @Ctx() { language }: GraphContext): Explanation {
    return presentExplanation(problem.explanation, language);
  }

  private weeks(context: GraphContext, dealerId: string, span: { from: LocalDate; to: LocalDate }) {
    const reader = readerOf(context);
    return Promise.all([
      this.reading.answerCounts(reader, dealerId, span),
      this.reading.targets(reader, dealerId, span),
    ]);
  }

  private async at(context: GraphContext, day?: LocalDate | null) {
    const dealer = await this.network.dealer(context, requireDealer(context.principal));
    if (!dealer) return null;
    const today = businessDayOf(context.now(), dealer.timeZone);
    return { dealer: dealer.record, today, day: day ?? today };
  }
}
