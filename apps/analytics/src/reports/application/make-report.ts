import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import { kpis, readKpi } from '../../figures';
import type { FigureReads, KpiReport } from '../../figures';
import { chartPeriods } from '../domain/report';
import type { DueReport } from './ports';

/**
 * Reads the figures of a report with the rights of its owner (rulebook ANA-08, ANA-09): the same as the graph shows to
 * the account that keeps it, with what is hidden from it. What a report shows counts with what the account was shown.
 */
export async function figuresOfReport(
  unit: UnitOfWork<FigureReads>,
  programmes: ProgrammeBook,
  reader: Reader,
  { report, period }: DueReport,
): Promise<KpiReport[]> {
  const subject = await subjectOf(unit, reader, report);
  if (!subject) return [];
  const found: KpiReport[] = [];
  for (const code of report.kpis) {
    const kpi = kpis.find((each) => each.code === code);
    if (!kpi) continue;
    const answer = await readKpi(unit, programmes, reader, {
      ...{ kpi, level: report.level, subject, period, asker: report.asker },
      comparisons: ['PREVIOUS_PERIOD'],
      points: chartPeriods(report.frequency, period),
    });
    if (answer) found.push(answer);
  }
  return found;
}

async function subjectOf(unit: UnitOfWork<FigureReads>, reader: Reader, report: DueReport['report']) {
  const { level, subjectId: id } = report;
  if (level === 'NATION') return { id };
  const [found] = await unit.read(reader, (reads) =>
    level === 'DEALER' ? reads.dealerInView(id) : reads.regionInView(id),
  );
  return found;
}
