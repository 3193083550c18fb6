import { accepted, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { AnyCaller } from '@autoclub/use-cases';
import { kpis } from '../../figures';
import { removeReportRefusals, saveReportRefusals } from '../domain/refusals';
import { isAddress, MOST_KPIS, MOST_RECIPIENTS, MOST_REPORTS } from '../domain/report';
import type { Report, ReportOwner, ReportPlan } from '../domain/report';
import type { ReportStore } from './ports';

/** Who keeps reports: a manager of a dealer, or an analyst of an office. */
export type ReportCaller = AnyCaller & { readonly owner: ReportOwner; readonly asker: string };

export interface SaveReportInput extends Omit<ReportPlan, 'subjectId'> {
  /** The report that becomes another; a new one without it. */
  readonly reportId: string | null;
  /** Null where the caller sees no such dealer or region. */
  readonly subjectId: string | null;
}

const MOST_NAME = 100;

/** Keeps a report that is sent by e-mail from the next day on that it is due (rulebook ANA-09). */
export const saveReport = command<ReportStore, ReportCaller>()({
  name: 'reportSave',
  refusals: saveReportRefusals,
  read: ({ subjectId, ...input }: SaveReportInput) => {
    const checks = new InputChecks(saveReportRefusals);
    const name = checks.text(input.name, ['name'], MOST_NAME);
    if (subjectId === null)
      checks.refusals.push(saveReportRefusals.no('REPORT_SUBJECT_NOT_FOUND', ['scope']));
    checkCount(checks, input.kpis, MOST_KPIS, 'kpis', 'REPORT_KPI_COUNT_INVALID');
    input.kpis.forEach((code, at) => {
      if (!kpis.some((kpi) => kpi.code === code))
        checks.refusals.push(
          saveReportRefusals.no('REPORT_KPI_UNKNOWN', ['kpis', at], { code: code.slice(0, 64) }),
        );
    });
    const addresses = input.recipients.map(({ address }) => address.toLowerCase());
    checkCount(checks, addresses, MOST_RECIPIENTS, 'recipients', 'REPORT_RECIPIENT_COUNT_INVALID');
    input.recipients.forEach(({ address }, at) => {
      if (!isAddress(address))
        checks.refusals.push(saveReportRefusals.no('REPORT_ADDRESS_INVALID', ['recipients', at, 'address']));
    });
    return checks.complete({ ...input, name, subjectId: subjectId ?? '' });
  },
  async work(reports, { reportId, ...plan }, { owner, asker, now }) {
    const known = reportId === null ? undefined : await reports.lock(owner, reportId);
    if (reportId !== null && !known) return refused(saveReportRefusals.no('REPORT_NOT_FOUND', ['reportId']));
    if (!known && (await reports.count(owner)) >= MOST_REPORTS)
      return refused(saveReportRefusals.no('REPORT_LIMIT_REACHED', [], { most: MOST_REPORTS }));
    const report: Report = {
      ...{ ...plan, owner, asker, id: known?.id ?? reports.newId(), createdAt: known?.createdAt ?? now },
    };
    await reports.keep(report);
    return accepted({ answer: { reportId: report.id }, written: report });
  },
});

/** Ends a report; its addresses and its past go with it. */
export const removeReport = command<ReportStore, ReportCaller>()({
  name: 'reportRemove',
  refusals: removeReportRefusals,
  async work(reports, { reportId }: { readonly reportId: string }, { owner }) {
    const known = await reports.lock(owner, reportId);
    if (!known) return refused(removeReportRefusals.no('REPORT_NOT_FOUND', ['reportId']));
    await reports.remove(owner, reportId);
    return accepted({ answer: { reportId } });
  },
});

function checkCount(
  checks: InputChecks<keyof typeof saveReportRefusals.texts>,
  values: readonly string[],
  most: number,
  field: string,
  code: 'REPORT_KPI_COUNT_INVALID' | 'REPORT_RECIPIENT_COUNT_INVALID',
): void {
  const isGood = values.length >= 1 && values.length <= most && new Set(values).size === values.length;
  if (!isGood) checks.refusals.push(saveReportRefusals.no(code, [field], { most }));
}
