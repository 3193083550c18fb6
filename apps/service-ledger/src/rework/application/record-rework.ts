import {
  accepted,
  type AmountInput,
  businessDayOf,
  InputChecks,
  refused,
  writtenAmount,
} from '@autoclub/domain-kit';
import { reworkRecorded } from '@autoclub/event-contracts';
import { command, type Fact } from '@autoclub/use-cases';
import { currencyFault, type Dealer } from '../../network';
import type { Visit } from '../../repair-orders';
import { reworkRefusals } from '../domain/refusals';
import { judgeRework, type Rework } from '../domain/rework';
import type { ReworkPorts } from './ports';

export interface ReworkInput {
  readonly repairOrderId: string;
  readonly repeatedRepairOrderId: string;
  readonly jobCode: string;
  readonly costAmount: AmountInput;
  /** Those who did the job the first time; of the repeated order's own job unless given. */
  readonly technicianIds?: readonly string[] | null;
}

const MOST_TECHNICIANS = 10;

/** Records that an order repeats a job of an earlier one, which it counts against (rulebook SVC-20). */
export const recordRework = command<ReworkPorts>()({
  name: 'reworkRecord',
  refusals: reworkRefusals,
  read: ({ jobCode, costAmount, technicianIds, ...orders }: ReworkInput) => {
    const checks = new InputChecks(reworkRefusals);
    return checks.complete({
      ...orders,
      technicianIds: technicianIds ? [...new Set(technicianIds)].slice(0, MOST_TECHNICIANS) : null,
      jobCode: checks.code(jobCode, ['jobCode']),
      cost: checks.amount(costAmount, ['costAmount']),
    });
  },
  async work(ports, draft, { now, traceId, staffMemberId }) {
    const { no } = reworkRefusals;
    const { repairOrderId, repeatedRepairOrderId, jobCode, cost } = draft;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const wrongCurrency = currencyFault(cost, dealer.currency, ['costAmount']);
    if (wrongCurrency.length > 0) return refused(...wrongCurrency);
    const repeating = await ports.lockVisit(repairOrderId);
    if (!repeating) return refused(no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
    const repeated = await ports.lockVisit(repeatedRepairOrderId);
    if (!repeated) return refused(no('REPAIR_ORDER_NOT_FOUND', ['repeatedRepairOrderId']));
    const today = businessDayOf(now, dealer.timeZone);
    const dated = (visit: Visit) => ({ ...visit, openedOn: businessDayOf(visit.openedAt, dealer.timeZone) });
    const judged = judgeRework(dated(repeating), dated(repeated), ports.withinDays(dealer, today));
    if (!judged.ok) return judged;
    if (await ports.hasRework(repairOrderId))
      return refused(no('REWORK_RECORDED_ALREADY', ['repairOrderId']));
    const technicianIds = draft.technicianIds ?? repeated.technicianIds;
    const known = await ports.staffMembers(technicianIds);
    const stranger = technicianIds.findIndex((id) => known.every((each) => each.id !== id));
    if (stranger >= 0) return refused(no('STAFF_MEMBER_NOT_FOUND', ['technicianIds', stranger]));
    const { customerId, membershipId, vehicleId } = repeating;
    const rework: Rework = {
      dealerId: dealer.id,
      repairOrderId,
      repeatedRepairOrderId,
      customerId,
      membershipId,
      vehicleId,
      jobCode,
      technicianIds,
      daysBetween: judged.value,
      cost,
      recordedOn: today,
      recordedAt: now,
      recordedById: staffMemberId,
      traceId,
    };
    await ports.writeRework(rework);
    return accepted({ answer: { repairOrderId }, facts: [reworkFact(rework, dealer)] });
  },
});

function reworkFact(rework: Rework, dealer: Dealer): Fact {
  const { cost, recordedAt: _at, recordedById: _by, traceId: _trace, technicianIds, ...rest } = rework;
  const data = { ...rest, technicianIds: [...technicianIds], costAmount: writtenAmount(cost) };
  const home = { dealerId: dealer.id, regionId: dealer.regionId };
  return { contract: reworkRecorded, data, sequence: 1, home };
}
