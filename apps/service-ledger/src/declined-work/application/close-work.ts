import { accepted, businessDayOf, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { DeclinedOutcome } from '../domain/declined-work';
import { closeRefusals } from '../domain/refusals';
import type { DeclinePorts } from './ports';

export interface CloseInput {
  readonly declinedWorkId: string;
  readonly outcome: Exclude<DeclinedOutcome, 'REPEATED'>;
  /** The visit at which it was done, where it was. */
  readonly repairOrderId?: string | null;
}

/** Ends declined work: it was done after all, or is not wanted for good (rulebook SVC-23). */
export const closeWork = command<DeclinePorts>()({
  name: 'declinedWorkClose',
  refusals: closeRefusals,
  async work(ports, { declinedWorkId, outcome, repairOrderId = null }: CloseInput, { now, staffMemberId }) {
    const { no } = closeRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const visit = repairOrderId === null ? undefined : await ports.lockVisit(repairOrderId);
    if (repairOrderId !== null && !visit) return refused(no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
    const work = await ports.lockWork(declinedWorkId);
    if (!work) return refused(no('DECLINED_WORK_NOT_FOUND', ['declinedWorkId']));
    if (work.ending)
      return refused(no('DECLINED_WORK_CLOSED', ['declinedWorkId'], { day: work.ending.closedOn }));
    if (visit && visit.vehicleId !== work.vehicleId)
      return refused(no('ORDER_OF_ANOTHER_VEHICLE', ['repairOrderId']));
    const closedOn = businessDayOf(now, dealer.timeZone);
    const ending = { outcome, closedOn, closedById: staffMemberId, doneOnOrderId: visit?.id ?? null };
    await ports.writeWork([{ ...work, ending }]);
    return accepted({ answer: { declinedWorkId } });
  },
});
