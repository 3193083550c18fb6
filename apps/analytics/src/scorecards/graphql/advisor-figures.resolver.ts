import { tenantScopeOf } from '@autoclub/identity';
import { byOwner, DateRangeInput, type GraphContext, Requires } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { presentKpiValue, readPeriod } from '../../figures/graph';
import { DealerEntity } from '../../network/graph';
import { readAdvisors } from '../application/read-advisors';
import type { AdvisorReads } from '../application/read-advisors';
import { AdvisorFiguresType } from './types/advisor-figures.type';

@Resolver(() => DealerEntity)
export class AdvisorFiguresResolver {
  constructor(private readonly unit: UnitOfWork<AdvisorReads>) {}

  @Requires('figures:read')
  @FieldResolver(() => [AdvisorFiguresType], {
    nullable: true,
    description:
      "The KPIs of each of the dealer's service advisors; null above the dealer, where an advisor is a person as well.",
  })
  async advisorFigures(
    @Root() { copy }: DealerEntity,
    @Arg('period', () => DateRangeInput, { description: 'The business days to sum up; at most 10 years.' })
    period: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<AdvisorFiguresType[] | null> {
    const days = readPeriod(period, context);
    if (tenantScopeOf(context.principal).kind !== 'dealer') return null;
    const lookup = byOwner(
      context,
      `advisors ${days.from} ${days.to}`,
      (reader, dealerIds) => this.unit.read(reader, (reads) => readAdvisors(reads, dealerIds, days)),
      ({ dealerId }) => dealerId,
    );
    const found = await lookup.load(copy.dealerId);
    return found.map(({ serviceAdvisorId, orderCount, kpis }) => ({
      serviceAdvisorId,
      orderCount,
      kpis: kpis.map((value) => presentKpiValue(value, context.language)),
    }));
  }
}
