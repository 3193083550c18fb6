import { addDays } from '@autoclub/domain-kit';
import {
  type Connection,
  ConnectionArgs,
  type GraphContext,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Source } from '../../measures';
import { asOfDay, NATION_TIME_ZONE } from '../../network';
import { spanOf } from '../application/read-figures';
import { amountIn } from '../domain/kpi-value';
import type { FigureParts } from './figure-parts';
import { KpiReportType } from './types/kpi-report.type';
import { KpiSourceConnection, type KpiSourceType } from './types/kpi-source.type';

@Resolver(() => KpiReportType)
export class KpiSourcesResolver {
  constructor(private readonly parts: FigureParts) {}

  @Requires('customers:read')
  @FieldResolver(() => KpiSourceConnection, {
    nullable: true,
    description:
      'The documents behind the figure of a dealer, measure by measure and by day; null of a region and the nation, and ' +
      'for nobody above the dealer (rulebook ANA-08).',
  })
  async sources(
    @Root() { asked: { kpi, level, subjectId, period } }: KpiReportType,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<KpiSourceType> | null> {
    const page = pageRequest(args, ['number', 'day', 'text']);
    if (level !== 'DEALER') return null;
    const reader = readerOf(context);
    const { unit, programmes } = this.parts;
    const asOf = asOfDay(addDays(period.to, -1), reader.now, NATION_TIME_ZONE);
    const { numerator, plus = [], denominator } = kpi;
    const codes = [...new Set([numerator, ...plus, ...(denominator ? [denominator] : [])])];
    const asking = { dealerId: subjectId, span: spanOf(programmes, period, asOf), codes };
    const rows = await unit.read(reader, (reads) => reads.sources(asking, page));
    return presentPage(rows, page, { node: present, cursor: ({ at, day, id }) => [at, day, id] });
  }
}

function present({ measure, kind, id, day, adds, traceId }: Source): KpiSourceType {
  return {
    measure,
    documentKind: kind,
    documentId: id,
    businessDay: day,
    adds: amountIn(measure, adds),
    traceId,
  };
}
