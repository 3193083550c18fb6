import type { Period } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import type { Grouping } from '../../measures';
import { COMPARED } from '../domain/compared-periods';
import type { Comparison } from '../domain/compared-periods';
import type { KpiValue } from '../domain/kpi-value';
import type { Kpi } from '../domain/kpis/kpi';
import type { FigureReads } from './ports';
import { readFigures } from './read-figures';
import type { Figures, FigureSubject } from './read-figures';

/** A value over a period. */
export interface KpiPoint {
  readonly period: Period;
  readonly value: KpiValue;
}

/** One KPI with what it is compared with (rulebook ANA-04, ANA-09). */
export interface KpiReport extends KpiPoint, Pick<Figures, 'asOf' | 'timeZone' | 'freshness'> {
  readonly comparisons: readonly (KpiPoint & { readonly comparison: Comparison })[];
  readonly series: readonly KpiPoint[];
}

export interface ReadKpi {
  readonly kpi: Kpi;
  readonly level: Grouping['level'];
  readonly subject: FigureSubject;
  readonly period: Period;
  /** Who asks; what was shown to one analyst does not count with another. */
  readonly asker: string;
  readonly comparisons: readonly Comparison[];
  /** The periods of the series; at most as many as are read in bounded time. */
  readonly points: readonly Period[];
}

/** Reads one KPI over a period, over those it is compared with, and point by point; each is hidden by itself. */
export async function readKpi(
  unit: UnitOfWork<FigureReads>,
  programmes: ProgrammeBook,
  reader: Reader,
  { kpi, level, subject, period, asker, comparisons, points }: ReadKpi,
): Promise<KpiReport | null> {
  const read = async (over: Period) => {
    const request = { level, subjects: [subject], period: over, asker, only: [kpi] };
    const figures = (await readFigures(unit, programmes, reader, request)).get(subject.id);
    const value = figures?.kpis[0];
    return figures && value ? { ...figures, value } : null;
  };
  const pointOf = async (over: Period): Promise<KpiPoint[]> => {
    const found = await read(over);
    return found ? [{ period: over, value: found.value }] : [];
  };
  const found = await read(period);
  if (!found) return null;
  const compared = [];
  for (const comparison of comparisons)
    for (const point of await pointOf(COMPARED[comparison](period))) compared.push({ ...point, comparison });
  const series: KpiPoint[] = [];
  for (const point of points) series.push(...(await pointOf(point)));
  const { asOf, timeZone, freshness, value } = found;
  return { period, value, asOf, timeZone, freshness, comparisons: compared, series };
}
