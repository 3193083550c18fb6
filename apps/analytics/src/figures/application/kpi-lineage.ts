import { everyMeasure, lineageOf } from '../../measures';
import { measuresOf } from '../domain/kpis/kpi';
import type { Kpi } from '../domain/kpis/kpi';

/** The types of the events that a KPI is made of, so that a figure can be followed to its facts. */
export function lineageOfKpi(kpi: Kpi): string[] {
  const codes = measuresOf(kpi);
  const measures = everyMeasure.filter(({ code }) => codes.includes(code));
  return [...new Set(measures.flatMap((measure) => lineageOf(measure)))];
}
