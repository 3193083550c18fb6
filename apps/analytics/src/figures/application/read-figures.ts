import { addDays } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import { LOOK_BACK_MONTHS, lastDayMonthsBack } from '../../measures';
import type { Grouping, MeasureCode, Span } from '../../measures';
import { asOfDay, NATION_TIME_ZONE } from '../../network';
import { kpiValue } from '../domain/kpi-value';
import type { KpiValue } from '../domain/kpi-value';
import type { Veil } from '../domain/veil';
import { kpis as everyKpi } from '../domain/kpis';
import { measuresOf } from '../domain/kpis/kpi';
import type { Kpi } from '../domain/kpis/kpi';
import { withHistory } from './ask-history';
import { countedOnce } from './counted-once';
import { goalsOf } from './goals-of';
import type { FigureReads, Freshness } from './ports';
import { readVeils, strictest } from './read-veils';

/** The KPIs of one dealer, region or the nation over a period, and the last event in them (rulebook ANA-04, ANA-09). */
export interface Figures {
  readonly period: Period;
  /** The last day of the period that has begun. */
  readonly asOf: LocalDate;
  readonly timeZone: string;
  readonly kpis: readonly KpiValue[];
  readonly freshness: Freshness | null;
}

/** A dealer, a region or the nation whose figures are asked for. */
export interface FigureSubject {
  readonly id: string;
  readonly timeZone?: string;
  /** The region of a dealer, whose programme stands between the platform's and the dealer's own. */
  readonly regionId?: string;
}

export interface ReadFigures {
  readonly level: Grouping['level'];
  readonly subjects: readonly FigureSubject[];
  readonly period: Period;
  /** Who asks; what was shown to one analyst does not count with another. */
  readonly asker: string;
  /** The KPIs that are asked for; every one unless given. */
  readonly only?: readonly Kpi[];
}

/**
 * Reads the figures of many dealers or regions at once. Flows come from the rollups. Persons are counted only for
 * those who look from above the dealer, to hide groups that are too small (rulebook ANA-08).
 */
export async function readFigures(
  unit: UnitOfWork<FigureReads>,
  programmes: ProgrammeBook,
  reader: Reader,
  request: ReadFigures,
): Promise<Map<string, Figures>> {
  const { level, subjects, period, only: kpis = everyKpi } = request;
  const ids = level === 'NATION' ? [] : subjects.map((subject) => subject.id);
  const lastDay = addDays(period.to, -1);
  const span = spanOf(programmes, period, asOfDay(lastDay, reader.now, NATION_TIME_ZONE));
  const codes = request.only?.flatMap(measuresOf);
  const read = async (reads: FigureReads) => ({
    ...(await measure(reads, { level, ids }, span, codes)),
    veilOf: await veilsFor(reads, programmes, reader, request, span),
  });
  const found =
    reader.scope.kind === 'dealer'
      ? await unit.read(reader, read)
      : await unit.record(reader, async (reads) => ({ answer: await read(countedOnce(reads)), facts: [] }));
  const veils = kpis.map((kpi) => ({ kpi, veil: found.veilOf(kpi) }));
  return new Map(
    subjects.map(({ id, timeZone = NATION_TIME_ZONE, regionId = '' }) => {
      const asOf = asOfDay(lastDay, reader.now, timeZone);
      const goals = goalsOf(programmes, level, { id, regionId }, asOf);
      const subject = { id, measured: [...(found.flows.get(id) ?? []), ...(found.stocks.get(id) ?? [])] };
      const figures = {
        period,
        asOf,
        timeZone,
        kpis: veils.map(({ kpi, veil }) => kpiValue(goals(kpi), subject, veil)),
        freshness: found.freshness.get(id) ?? null,
      };
      return [id, figures];
    }),
  );
}

/** What is hidden by the period alone and, above the dealer, by what the asker was shown before (rulebook ANA-08). */
async function veilsFor(
  reads: FigureReads,
  programmes: ProgrammeBook,
  reader: Reader,
  { level, subjects, asker, only }: ReadFigures,
  span: Span,
): Promise<(kpi: Kpi) => Veil> {
  const kpis = only ?? everyKpi;
  const codes = only?.flatMap(measuresOf);
  const base = await readVeils(reads, programmes, reader, span, codes);
  if (reader.scope.kind === 'dealer') return base;
  const question = {
    ...{ asker, level, kpis, now: reader.now, subjectIds: subjects.map(({ id }) => id) },
    days: { from: span.period.from, to: addDays(span.asOf, 1) },
    smallestGroup: strictest(programmes, await reads.dealersInView(), span.asOf),
  };
  return withHistory(reads.history, question, base, ({ from, to }) =>
    readVeils(
      reads,
      programmes,
      reader,
      {
        ...span,
        period: { from, to },
        asOf: addDays(to, -1),
        activeAfter: addDays(from, -1),
      },
      codes,
    ),
  );
}

/** Numbers that are the same for every dealer of a question are those of the platform's programme. */
export function spanOf(programmes: ProgrammeBook, period: Period, asOf: LocalDate): Span {
  const { analytics, service } = programmes.inForce({ dealerId: '', regionId: '' }, asOf).values;
  return {
    period,
    asOf,
    activeAfter: lastDayMonthsBack(asOf, LOOK_BACK_MONTHS),
    inactiveUntil: lastDayMonthsBack(asOf, analytics.inactiveMonths),
    factoryWarrantyYears: service.factoryWarrantyYears,
  };
}

async function measure(
  reads: FigureReads,
  grouping: Grouping,
  span: Span,
  only: readonly MeasureCode[] | undefined,
) {
  return {
    flows: await reads.flows(grouping, span.period, only),
    stocks: await reads.stocks(grouping, span, only),
    freshness: await reads.freshness(grouping),
  };
}
