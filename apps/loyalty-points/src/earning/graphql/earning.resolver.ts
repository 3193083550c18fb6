import { type LocalDate, businessDayOf } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import { businessDay, type GraphContext, LocalDateScalar, Requires, readerOf } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { dealerOfScope } from '../../network';
import type { EarningReads, ProgrammeFor } from '../application/ports';
import { previewPoints } from '../application/preview-points';
import { earningRules } from '../domain/earning-rules/index';
import { PointsPreviewInput } from './points-preview.input';
import { presentPreview, presentRule } from './present';
import { readPreview } from './read-preview';
import { EarningRuleType } from './earning-rule.type';
import { PointsPreviewType } from './points-judgement.type';

/** The zone that dates a request for the rules when the caller acts for no dealer (rulebook CONV-2). */
const HEAD_OFFICE_ZONE = 'Asia/Shanghai';

/** What the resolvers of earning work with. */
export interface EarningDeps {
  readonly reads: EarningReads;
  readonly programmeFor: ProgrammeFor;
}

@Resolver()
export class EarningResolver {
  constructor(private readonly deps: EarningDeps) {}

  @Requires('points:read')
  @Query(() => PointsPreviewType, {
    nullable: true,
    description:
      'What a repair order would earn, by the rules that post it. Writes nothing. Null while your dealer is not known here yet.',
  })
  async pointsPreview(
    @Arg('input', () => PointsPreviewInput, { description: 'The order.' }) input: PointsPreviewInput,
    @Ctx() context: GraphContext,
  ): Promise<PointsPreviewType | null> {
    const document = readPreview(input, requireDealer(context.principal));
    const judgement = await previewPoints(this.deps, readerOf(context), document);
    return judgement && presentPreview(judgement, context.language);
  }

  @Requires('points:read')
  @Query(() => [EarningRuleType], {
    description: "Every way to earn points, with the numbers in force on a day for the caller's dealer.",
  })
  async earningRules(
    @Ctx() context: GraphContext,
    @Arg('onDay', () => LocalDateScalar, {
      nullable: true,
      description: 'The business day; today unless given.',
    })
    onDay: LocalDate | null,
  ): Promise<EarningRuleType[]> {
    const { dealer, today } = await this.callersDay(context);
    const programme = this.deps.programmeFor(dealer, businessDay(onDay) ?? today);
    return earningRules.map((rule) => presentRule(rule, programme, context.language));
  }

  /** The dealer the caller acts for, or the nation as a dealer that overrides nothing. */
  private async callersDay(context: GraphContext) {
    const reader = readerOf(context);
    const dealerId = dealerOfScope(reader.scope) ?? '';
    const known = await this.deps.reads.dealer(reader, dealerId);
    const dealer = known ?? { dealerId, regionId: '', timeZone: HEAD_OFFICE_ZONE };
    const today: LocalDate = businessDayOf(context.now(), dealer.timeZone);
    return { dealer, today };
  }
}
