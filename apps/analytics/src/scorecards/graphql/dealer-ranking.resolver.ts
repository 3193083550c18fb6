import { Denied, tenantScopeOf } from '@autoclub/identity';
import {
  badUserInput,
  type Connection,
  ConnectionArgs,
  DateRangeInput,
  type GraphContext,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { Host } from '@autoclub/service-host';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { kpis } from '../../figures';
import { askerOf, readPeriod } from '../../figures/graph';
import type { Kpi } from '../../figures';
import { rankDealers } from '../application/rank-dealers';
import type { RankedDealer, RankingReads } from '../application/rank-dealers';
import { DealerStandingConnection, DealerStandingType, RankingOrderEnum } from './types/dealer-standing.type';

@Resolver()
export class DealerRankingResolver {
  constructor(
    private readonly unit: UnitOfWork<RankingReads>,
    private readonly programmes: Host['programmes'],
  ) {}

  @Requires('figures:read')
  @Query(() => DealerStandingConnection, {
    description:
      'Dealers by a KPI, with their rank in region and nation (rulebook ANA-08); of its own dealers for a region, of ' +
      'itself alone for a dealer. An unknown KPI is BAD_USER_INPUT, another region FORBIDDEN.',
  })
  async dealerRanking(
    @Arg('kpi', () => String, { description: 'The code of the KPI, such as "AVERAGE_TICKET".' }) code: string,
    @Arg('period', () => DateRangeInput, { description: 'The business days to sum up; at most 10 years.' })
    period: DateRangeInput,
    @Arg('regionId', () => ID, { nullable: true, description: 'Only dealers of this region.' })
    regionId: string | null | undefined,
    @Arg('order', () => RankingOrderEnum, { defaultValue: 'WORST', description: 'Which end comes first.' })
    first: 'WORST' | 'BEST',
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<DealerStandingType>> {
    const page = pageRequest(args, ['id']);
    const request = { kpi: kpiOf(code), period: readPeriod(period, context), first, asker: askerOf(context) };
    refuseOtherRegion(regionId ?? null, context);
    const ranked = await rankDealers(this.unit, this.programmes, readerOf(context), {
      ...request,
      regionId: regionId ?? null,
    });
    return presentPage(
      pageOf(ranked, page),
      page,
      { node: presentStanding, cursor: ({ dealerId }) => [dealerId] },
      ranked.length,
    );
  }
}

function kpiOf(code: string): Kpi {
  const kpi = kpis.find((one) => one.code === code);
  if (kpi) return kpi;
  throw badUserInput({
    zh: '没有此指标（kpi），可用的见 kpiCatalogue。',
    en: 'There is no such "kpi"; kpiCatalogue lists them.',
  });
}

/** A region's office sees its own dealers; whether another region exists is not said. */
function refuseOtherRegion(regionId: string | null, { principal }: GraphContext): void {
  const scope = tenantScopeOf(principal);
  if (regionId === null || scope.kind !== 'region' || scope.regionId === regionId) return;
  throw new Denied('FORBIDDEN', {
    zh: '大区只能查看本大区的经销商。',
    en: 'A region sees its own dealers only.',
  });
}

/** The rows of a page and one more; a dealer that is no longer in the list leaves the page at its beginning. */
function pageOf(ranked: readonly RankedDealer[], page: ReturnType<typeof pageRequest>): RankedDealer[] {
  const placeOf = (cursor: readonly unknown[] | undefined) =>
    cursor ? ranked.findIndex(({ dealerId }) => dealerId === cursor[0]) : -1;
  const before = placeOf(page.before);
  const window = ranked.slice(placeOf(page.after) + 1, before < 0 ? undefined : before);
  return (page.backward ? window.reverse() : window).slice(0, page.limit + 1);
}

function presentStanding({ dealerId, regionId, timeZone, ...standing }: RankedDealer): DealerStandingType {
  const copy = { dealerId, regionId, timeZone };
  return { ...standing, dealer: { id: dealerId, copy }, region: { id: regionId } };
}
