import type { Period } from '@autoclub/domain-kit';
import { kpis, kpiValue, measuresOf, unveiled } from '../../figures';
import type { Kpi, KpiValue } from '../../figures';
import type { MeasureCode } from '../../measures';

/** What one service advisor's orders came to over a period, by the KPIs that follow from orders alone. */
export interface AdvisorFigures {
  readonly serviceAdvisorId: string;
  readonly orderCount: number;
  readonly kpis: readonly KpiValue[];
}

/** A measure of one advisor. */
export interface AdvisorMeasure {
  readonly serviceAdvisorId: string;
  readonly orderCount: number;
  readonly values: Readonly<Record<string, number>>;
}

/** The measures of a dealer's advisors; row policies keep them to the caller's tenant. */
export interface AdvisorReads {
  /** Measures that can be counted by advisor. */
  readonly countable: readonly MeasureCode[];
  advisors(dealerIds: readonly string[], period: Period): Promise<(AdvisorMeasure & { dealerId: string })[]>;
}

/** The KPIs that follow from what an advisor's own orders say. */
export function kpisOfAdvisors(countable: readonly MeasureCode[]): Kpi[] {
  return kpis.filter(
    (kpi) => kpi.breakdown === null && measuresOf(kpi).every((code) => countable.includes(code)),
  );
}

/**
 * Reads the last step of the drill-down (rulebook ANA-09), for a dealer's own people: above the dealer an advisor is a
 * person like any other.
 */
export async function readAdvisors(
  { countable, advisors }: AdvisorReads,
  dealerIds: readonly string[],
  period: Period,
): Promise<(AdvisorFigures & { dealerId: string })[]> {
  const shown = kpisOfAdvisors(countable);
  const found = await advisors(dealerIds, period);
  return found.map(({ dealerId, serviceAdvisorId, orderCount, values }) => {
    const measured = countable.map((measure) => ({ measure, dimension: '', value: values[measure] ?? 0 }));
    const subject = { id: serviceAdvisorId, measured };
    return {
      dealerId,
      serviceAdvisorId,
      orderCount,
      kpis: shown.map((kpi) => kpiValue(kpi, subject, unveiled)),
    };
  });
}
