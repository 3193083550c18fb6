import { accepted, businessDayOf, refused } from '@autoclub/domain-kit';
import { checklistRecorded } from '@autoclub/event-contracts';
import { command, doerOf, type Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import { type ChecklistRun, isCompliant, type ItemResult, judgeRun } from '../domain/checklist';
import { recordRefusals } from '../domain/refusals';
import type { RecordPorts } from './ports';

export interface RecordChecklistInput {
  readonly checklistCode: string;
  readonly repairOrderId: string | null;
  /** Who went through it, as the dealer's system names them; null for a person, who is the caller. */
  readonly staffMemberId: string | null;
  readonly items: readonly ItemResult[];
}

/** Records that a checklist of a contact point was gone through (rulebook SVC-17). */
export const recordChecklist = command<RecordPorts>()({
  name: 'checklistRecord',
  refusals: recordRefusals,
  async work(ports, input: RecordChecklistInput, caller) {
    const { no } = recordRefusals;
    const { now, traceId } = caller;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const named = doerOf(caller, input.staffMemberId);
    if (named === undefined) return refused(no('ANOTHER_PERSON_NAMED', ['staffMemberId']));
    const staffMember = named === null ? undefined : await ports.staffMember(named);
    if (!staffMember) return refused(no('STAFF_MEMBER_NOT_FOUND', ['staffMemberId']));
    const { repairOrderId } = input;
    if (repairOrderId !== null && !(await ports.hasOrder(repairOrderId)))
      return refused(no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
    const businessDay = businessDayOf(now, dealer.timeZone);
    const checklist = ports.checklists(dealer, businessDay).find(({ code }) => code === input.checklistCode);
    const judged = judgeRun(checklist, input.items);
    if (!judged.ok) return judged;
    const run: ChecklistRun = {
      ...judged.value,
      id: ports.ids('chk'),
      dealerId: dealer.id,
      repairOrderId,
      staffMemberId: staffMember.id,
      recordedAt: now,
      businessDay,
      traceId,
    };
    await ports.write(run);
    return accepted({ answer: { checklistRunId: run.id }, facts: [recordedFact(run, dealer)] });
  },
});

function recordedFact(run: ChecklistRun, { id: dealerId, regionId }: Dealer): Fact {
  const { id, traceId: _trace, failedItemCodes, itemCount, recordedAt, ...rest } = run;
  const data = {
    ...rest,
    checklistRunId: id,
    itemCount,
    passedCount: itemCount - failedItemCodes.length,
    failedItemCodes: [...failedItemCodes],
    isCompliant: isCompliant(run),
    recordedAt: recordedAt.toISOString(),
  };
  return { contract: checklistRecorded, data, sequence: 1, home: { dealerId, regionId } };
}
