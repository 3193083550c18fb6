import { accepted, type Bilingual, type LocalDate, type Outcome, refused } from '@autoclub/domain-kit';
import type { ContactPoint } from '../../complaints';
import { type RecordRefusal, recordRefusals } from './refusals';

/** What is to be done at a contact point (rulebook SVC-17). */
export interface Checklist {
  readonly code: string;
  readonly name: Bilingual;
  readonly contactPoint: ContactPoint;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  readonly code: string;
  readonly name: Bilingual;
}

/** Whether one thing was done. */
export interface ItemResult {
  readonly itemCode: string;
  readonly isPassed: boolean;
}

/** One going through a checklist; never changed afterwards. */
export interface ChecklistRun {
  readonly id: string;
  readonly dealerId: string;
  readonly contactPoint: ContactPoint;
  readonly checklistCode: string;
  readonly repairOrderId: string | null;
  readonly staffMemberId: string;
  readonly itemCount: number;
  readonly failedItemCodes: readonly string[];
  readonly recordedAt: Date;
  readonly businessDay: LocalDate;
  readonly traceId: string;
}

/** Every item passed. */
export function isCompliant({ failedItemCodes }: Pick<ChecklistRun, 'failedItemCodes'>): boolean {
  return failedItemCodes.length === 0;
}

/** What a run comes to: each item of the list is judged once, and no other; the order of the list counts. */
export function judgeRun(
  checklist: Checklist | undefined,
  results: readonly ItemResult[],
): Outcome<
  Pick<ChecklistRun, 'contactPoint' | 'checklistCode' | 'itemCount' | 'failedItemCodes'>,
  RecordRefusal
> {
  const { no } = recordRefusals;
  if (!checklist) return refused(no('CHECKLIST_UNKNOWN', ['checklistCode']));
  const { items, contactPoint, code: checklistCode } = checklist;
  const seen = new Set<string>();
  const faults = results.flatMap(({ itemCode }, i): RecordRefusal[] => {
    const field = ['items', i, 'itemCode'];
    if (!items.some(({ code }) => code === itemCode)) return [no('CHECKLIST_ITEM_UNKNOWN', field)];
    if (seen.has(itemCode)) return [no('CHECKLIST_ITEM_TWICE', field)];
    seen.add(itemCode);
    return [];
  });
  const missing = items.find(({ code }) => !seen.has(code));
  if (faults.length === 0 && missing)
    faults.push(no('CHECKLIST_ITEM_MISSING', ['items'], { item: missing.name }));
  if (faults.length > 0) return refused(...faults);
  const failed = new Set(results.flatMap(({ itemCode, isPassed }) => (isPassed ? [] : [itemCode])));
  const failedItemCodes = items.map(({ code }) => code).filter((code) => failed.has(code));
  return accepted({ contactPoint, checklistCode, itemCount: items.length, failedItemCodes });
}
