import type { LocalDate } from '@autoclub/domain-kit';
import { tenantScopeOf } from '@autoclub/identity';
import type { Host } from '@autoclub/service-host';
import { businessDay, type GraphContext, LocalDateScalar, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { readFigures } from '../../figures';
import type { FigureReads } from '../../figures';
import { askerOf } from '../../figures/graph';
import { DealerEntity } from '../../network/graph';
import { readMonth } from '../application/read-month';
import type { ComparedFigure, Month, MonthReads } from '../application/read-month';
import { monthOf } from '../domain/months';
import { MonthEndType, type MonthEndFigureType } from './types/month-end.type';

@Resolver(() => DealerEntity)
export class MonthEndResolver {
  constructor(
    private readonly unit: UnitOfWork<MonthReads>,
    private readonly figures: UnitOfWork<FigureReads>,
    private readonly programmes: Host['programmes'],
  ) {}

  @Requires('figures:read')
  @FieldResolver(() => MonthEndType, {
    nullable: true,
    description:
      "The dealer's figures of a month as they were frozen, or as they were known on a day, with what has changed " +
      'since. Null when nothing was kept by then, and above the dealer.',
  })
  async monthEnd(
    @Root() { copy }: DealerEntity,
    @Arg('month', () => LocalDateScalar, { description: 'Any day of the month.' }) month: string,
    @Arg('knownOn', () => LocalDateScalar, {
      nullable: true,
      description: 'As known by the end of this day; as frozen unless given.',
    })
    knownOn: string | null | undefined,
    @Ctx() context: GraphContext,
  ): Promise<MonthEndType | null> {
    const day = businessDay(month as LocalDate);
    const by = knownOn == null ? null : businessDay(knownOn as LocalDate);
    if (tenantScopeOf(context.principal).kind !== 'dealer') return null;
    const reader = readerOf(context);
    const { dealerId: id, timeZone, regionId } = copy;
    const subject = { id, timeZone, regionId };
    const live = await readFigures(this.figures, this.programmes, reader, {
      ...{ level: 'DEALER', subjects: [subject], period: monthOf(day), asker: askerOf(context) },
    });
    const values = new Map((live.get(copy.dealerId)?.kpis ?? []).map((value) => [value.kpi.code, value]));
    const found = await this.unit.read(reader, (reads) => readMonth(reads, copy.dealerId, day, by, values));
    return found && presentMonth(found, context.language);
  }
}

function presentMonth({ figures, ...month }: Month, language: 'zh' | 'en'): MonthEndType {
  return { ...month, figures: figures.map((figure) => presentFigure(figure, language)) };
}

function presentFigure(
  { kpiCode, kpiVersion, value, definition, knownOn, live, difference }: ComparedFigure,
  language: 'zh' | 'en',
): MonthEndFigureType {
  return {
    ...{ kpiCode, kpiVersion, value, changedOn: knownOn },
    name: definition.name[language],
    formula: definition.formula[language],
    liveVersion: live?.kpi.version ?? null,
    liveValue: live?.value ?? null,
    differenceValue: difference,
  };
}
