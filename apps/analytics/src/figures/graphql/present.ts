import { addDays, money } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { presentMoney } from '@autoclub/subgraph-kit';
import type { Language } from '@autoclub/subgraph-kit';
import type { DayFlows } from '../../measures';
import { lineageOfKpi } from '../application/kpi-lineage';
import type { CountedOrder } from '../application/ports';
import type { Figures } from '../application/read-figures';
import type { KpiPoint, KpiReport } from '../application/read-kpi';
import type { KpiValue } from '../domain/kpi-value';
import { breakdownName, partName } from '../domain/kpis/breakdown-names';
import type { Kpi } from '../domain/kpis/kpi';
import type { CountedInType, DealerDayFiguresType } from './types/counted-in.type';
import type { FiguresType } from './types/figures.type';
import type { KpiAsked, KpiPointType, KpiReportType } from './types/kpi-report.type';
import type { KpiValueType } from './types/kpi-value.type';
import type { KpiType } from './types/kpi.type';

/** Pure mappings from what the use cases return to what the graph shows. */

export function presentKpi(kpi: Kpi, language: Language): KpiType {
  return {
    code: kpi.code,
    version: kpi.version,
    name: kpi.name[language],
    nameZh: kpi.name.zh,
    nameEn: kpi.name.en,
    unit: kpi.unit,
    formula: kpi.formula[language],
    isLowerBetter: kpi.isLowerBetter ?? false,
    assessmentPeriod: kpi.assessmentPeriod,
    breakdown: kpi.breakdown?.code ?? null,
    breakdownName: kpi.breakdown && breakdownName(kpi.breakdown)[language],
    ...kpi.goals,
    lineage: lineageOfKpi(kpi),
  };
}

export function presentKpiValue({ kpi, slices, ...value }: KpiValue, language: Language): KpiValueType {
  const { breakdown } = kpi;
  const named = slices.map((slice) => ({
    ...slice,
    name: breakdown ? partName(breakdown, slice.code)[language] : slice.code,
  }));
  return { ...value, kpi: presentKpi(kpi, language), slices: named };
}

export function presentFigures({ kpis, freshness, ...figures }: Figures, language: Language): FiguresType {
  return {
    ...figures,
    kpis: kpis.map((value) => presentKpiValue(value, language)),
    freshness,
    isSuppressed: kpis.some((value) => value.isSuppressed),
  };
}

export function presentReport(
  { comparisons, series, ...report }: KpiReport,
  asked: KpiAsked,
  language: Language,
): KpiReportType {
  const present = ({ period, value }: KpiPoint): KpiPointType => ({
    period,
    value: presentKpiValue(value, language),
  });
  return {
    ...report,
    ...present(report),
    comparisons: comparisons.map(({ comparison, ...point }) => ({ ...present(point), comparison })),
    series: series.map(present),
    asked,
  };
}

export function presentCountedIn(order: CountedOrder): CountedInType {
  return { order, businessDay: order.businessDay, traceId: order.traceId };
}

export function presentDayFigures(day: LocalDate, flows: DayFlows): DealerDayFiguresType {
  return {
    period: { from: day, to: addDays(day, 1) },
    visitCount: flows.VISITS ?? 0,
    payingVisitCount: flows.PAYING_VISITS ?? 0,
    customerPaidAmount: presentMoney(money(flows.CUSTOMER_PAID_MINOR ?? 0)),
  };
}
