import type { LocalDate } from '@autoclub/domain-kit';
import { tenantScopeOf } from '@autoclub/identity';
import { DateRangeInput, LocalDateScalar, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mixClasses } from '../application/mix-classes/mix-classes';
import type { ClassMix } from '../application/mix-classes/mix-classes';
import type { DealerCopy } from '../application/ports';
import type { AnalyticsDeps } from './analytics-deps';
import { loadFigures } from './figures-loader';
import { presentClassMix, presentFigures } from './present';
import { readPeriod } from './read-period';
import { ClassMixType } from './types/class-mix.type';
import { DealerEntity } from './types/entities';
import { FiguresType } from './types/figures.type';

@Resolver(() => DealerEntity)
export class DealerFiguresResolver {
  constructor(private readonly deps: AnalyticsDeps) {}

  @Requires('figures:read')
  @FieldResolver(() => FiguresType, {
    nullable: true,
    description: 'The KPIs of the dealer over a period (rulebook ANA-04).',
  })
  async figures(
    @Root() { copy }: DealerEntity,
    @Arg('period', () => DateRangeInput, { description: 'The business days to sum up; at most 10 years.' })
    period: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<FiguresType | null> {
    const subject = { id: copy.dealerId, ...copy };
    const figures = await loadFigures(this.deps, context, 'DEALER', subject, readPeriod(period));
    return figures && presentFigures(figures, context.language);
  }

  @Requires('figures:read')
  @FieldResolver(() => ClassMixType, {
    nullable: true,
    description: 'How the customers spread over the value classes, against the plan (rulebook ANA-01).',
  })
  async classMix(
    @Root() { copy }: DealerEntity,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: "The reference day; today in the dealer's zone unless told, and never later.",
    })
    asOf: LocalDate | null,
    @Ctx() context: GraphContext,
  ): Promise<ClassMixType | null> {
    const { model, programmes } = this.deps;
    const day = asOf ?? null;
    const loader = context.loader<DealerCopy, ClassMix>(`class mix ${day}`, async (dealers) => {
      const scope = tenantScopeOf(context.principal);
      const mixes = await mixClasses(model, programmes, { scope, dealers, asOf: day, now: context.now() });
      return dealers.map((dealer) => mixes.get(dealer.dealerId) ?? null);
    });
    const mix = await loader.load(copy);
    return mix && presentClassMix(mix);
  }
}
