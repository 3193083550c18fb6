import {
  accepted,
  type AmountInput,
  businessDayOf,
  InputChecks,
  type LocalDate,
  type Money,
  refused,
  writtenAmount,
} from '@autoclub/domain-kit';
import { workDeclined } from '@autoclub/event-contracts';
import { command, type Fact } from '@autoclub/use-cases';
import { currencyFault, type Dealer } from '../../network';
import type { Visit } from '../../repair-orders';
import { type DeclinedWork, followUpDay, type Urgency } from '../domain/declined-work';
import { type DeclineRefusal, declineRefusals } from '../domain/refusals';
import type { DeclinePorts } from './ports';

export interface DeclineInput {
  readonly repairOrderId: string;
  readonly jobCode: string;
  readonly estimatedAmount: AmountInput;
  readonly urgency: Urgency;
  readonly reasonCode?: string | null;
  /** As the programme says for the urgency unless given. */
  readonly followUpOn?: LocalDate | null;
  readonly followUpAtKm?: number | null;
}

interface Draft {
  readonly repairOrderId: string;
  readonly jobCode: string;
  readonly estimated: Money;
  readonly urgency: Urgency;
  readonly reasonCode: string | null;
  readonly followUpOn: LocalDate | null;
  readonly followUpAtKm: number | null;
}

const MOST_KM = 3_000_000;

/**
 * Keeps a job that was advised at a visit and refused (rulebook SVC-23). One that an earlier visit had as well is
 * marked as repeated, and takes the place of the earlier one.
 */
export const declineWork = command<DeclinePorts>()({
  name: 'workDecline',
  refusals: declineRefusals,
  read: (input: DeclineInput) => {
    const checks = new InputChecks(declineRefusals);
    const { repairOrderId, urgency, followUpOn = null, followUpAtKm = null, reasonCode = null } = input;
    return checks.complete({
      repairOrderId,
      urgency,
      jobCode: checks.code(input.jobCode, ['jobCode']),
      estimated: checks.amount(input.estimatedAmount, ['estimatedAmount']),
      reasonCode: reasonCode === null ? null : checks.code(reasonCode, ['reasonCode']),
      followUpOn: followUpOn === null ? null : checks.day(followUpOn, ['followUpOn']),
      followUpAtKm:
        followUpAtKm === null
          ? null
          : checks.wholeNumber(followUpAtKm, ['followUpAtKm'], { min: 1, max: MOST_KM }),
    });
  },
  async work(ports, draft, { now, traceId }) {
    const { no } = declineRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const wrongCurrency = currencyFault(draft.estimated, dealer.currency, ['estimatedAmount']);
    if (wrongCurrency.length > 0) return refused(...wrongCurrency);
    const visit = await ports.lockVisit(draft.repairOrderId);
    if (!visit) return refused(no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
    const today = businessDayOf(now, dealer.timeZone);
    const faults = followUpFaults(draft, visit, today);
    if (faults.length > 0) return refused(...faults);
    const { jobCode } = draft;
    if (await ports.hasWork(visit.id, jobCode))
      return refused(no('JOB_DECLINED_ALREADY', ['jobCode'], { jobCode }));
    const earlier = await ports.lockOpenWork(visit.vehicleId, jobCode);
    const followUpOn = draft.followUpOn ?? followUpDay(today, draft.urgency, ports.followUps(dealer, today));
    const { customerId, membershipId, vehicleId, serviceAdvisorId, mileageKm } = visit;
    const work: DeclinedWork = {
      ...draft,
      id: ports.ids('dcl'),
      dealerId: dealer.id,
      customerId,
      membershipId,
      vehicleId,
      serviceAdvisorId,
      mileageKm,
      followUpOn,
      isRepeated: earlier !== undefined,
      declinedOn: today,
      declinedAt: now,
      ending: null,
      traceId,
    };
    const ending = { outcome: 'REPEATED' as const, closedOn: today, closedById: null, doneOnOrderId: null };
    if (earlier) await ports.writeWork([{ ...earlier, ending }]);
    await ports.writeWork([work]);
    return accepted({ answer: { declinedWorkId: work.id }, facts: [declinedFact(work, dealer)] });
  },
});

function followUpFaults(
  { followUpOn, followUpAtKm }: Draft,
  { mileageKm }: Visit,
  today: LocalDate,
): DeclineRefusal[] {
  const { no } = declineRefusals;
  return [
    ...(followUpOn !== null && followUpOn <= today ? [no('FOLLOW_UP_IN_THE_PAST', ['followUpOn'])] : []),
    ...(followUpAtKm !== null && mileageKm !== null && followUpAtKm <= mileageKm
      ? [no('FOLLOW_UP_DRIVEN', ['followUpAtKm'], { mileageKm })]
      : []),
  ];
}

function declinedFact(work: DeclinedWork, dealer: Dealer): Fact {
  const { id: declinedWorkId, estimated, declinedAt: _at, ending: _ending, traceId: _trace, ...rest } = work;
  const data = { declinedWorkId, ...rest, estimatedAmount: writtenAmount(estimated) };
  const home = { dealerId: dealer.id, regionId: dealer.regionId };
  return { contract: workDeclined, data, sequence: 1, home };
}
