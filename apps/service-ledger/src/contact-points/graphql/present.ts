import { formatRate, rateOf } from '@autoclub/domain-kit';
import { type CursorPart, type Language } from '@autoclub/subgraph-kit';
import { CONTACT_POINTS } from '../../complaints';
import type { ComplianceCounts, FailedItemCount } from '../application/ports';
import { type Checklist, type ChecklistRun as RunState, isCompliant } from '../domain/checklist';
import type { ChecklistRun, ChecklistType, ContactPointCompliance } from './checklist.type';

/** What a cursor of a list of runs holds: when it was recorded, then the id. */
export const RUN_PLACE: readonly CursorPart[] = ['instant', 'id'];

export function presentRun({ staffMemberId, failedItemCodes, ...run }: RunState): ChecklistRun {
  return {
    ...run,
    failedItemCodes: [...failedItemCodes],
    isCompliant: isCompliant({ failedItemCodes }),
    staffMember: { id: staffMemberId },
    dealer: { id: run.dealerId },
  };
}

export function presentChecklist(
  { name, items, ...checklist }: Checklist,
  language: Language,
): ChecklistType {
  const shown = items.map((item) => ({ code: item.code, name: item.name[language] }));
  return { ...checklist, name: name[language], items: shown };
}

/** All five contact points, also those where nothing was recorded: that is worth to be seen. */
export function presentCompliance(
  counts: readonly ComplianceCounts[],
  failed: readonly FailedItemCount[],
): ContactPointCompliance[] {
  return CONTACT_POINTS.map((contactPoint) => {
    const found = counts.find((each) => each.contactPoint === contactPoint);
    const { runCount, compliantCount } = found ?? { runCount: 0, compliantCount: 0 };
    const complianceRate = formatRate(rateOf(compliantCount, runCount));
    const failedItems = failed.filter((each) => each.contactPoint === contactPoint);
    return { contactPoint, runCount, compliantCount, complianceRate, failedItems };
  });
}
