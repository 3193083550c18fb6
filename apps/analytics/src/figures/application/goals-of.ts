import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Grouping } from '../../measures';
import type { Kpi } from '../domain/kpis/kpi';

/**
 * KPIs with the target and the excellent value that the programme in force on a day names for a dealer, a region or the
 * nation (rulebook ANA-04, CONV-3); those it does not name keep the catalogue's. Goals are no part of a definition: an
 * other target is no new version.
 */
export function goalsOf(
  programmes: ProgrammeBook,
  level: Grouping['level'],
  { id, regionId }: { readonly id: string; readonly regionId: string },
  asOf: LocalDate,
): (kpi: Kpi) => Kpi {
  const place = {
    DEALER: { dealerId: id, regionId },
    REGION: { dealerId: '', regionId: id },
    NATION: { dealerId: '', regionId: '' },
  }[level];
  const { kpiGoals } = programmes.inForce(place, asOf).values.analytics;
  const byKpi = new Map(kpiGoals.map(({ kpi, target, excellent }) => [kpi, { target, excellent }]));
  return (kpi) => {
    const goals = byKpi.get(kpi.code);
    return goals ? { ...kpi, goals } : kpi;
  };
}
