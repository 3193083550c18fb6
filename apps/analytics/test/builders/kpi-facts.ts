import * as events from '@autoclub/event-contracts';
import * as build from './events';
import { eventOf } from './events';

/** Facts of a dealer that figures are worked out of; a test names only what it is about. */

export const yuan = (amount: string) => ({ amount, currencyCode: 'CNY' });
export const who = (at: number) => ({
  dealerId: 'dlr_1',
  customerId: `cus_${at}`,
  membershipId: `mem_${at}`,
  vehicleId: `veh_${at}`,
});

/** An order of a member with one line. */
export function order(
  at: number,
  businessDay: string,
  line: { kind?: string; payer?: string; paid?: string } = {},
) {
  const { kind = 'LABOUR', payer = 'CUSTOMER', paid = '100.00' } = line;
  const amounts = { listAmount: yuan(paid), discountAmount: yuan('0.00'), payableAmount: yuan(paid) };
  const lines = [{ lineId: 'rol_1', kind, payer, ...amounts }] as never;
  const repairOrderId = `ror_${at}${businessDay.replaceAll('-', '')}`;
  return build.settled(paid, { ...who(at), repairOrderId, businessDay, lines });
}
export const member = (at: number) => build.membershipActivated(`mem_${at}`, who(at));
export const car = (at: number, purchasedOn: string) =>
  build.vehicleRegistered(`veh_${at}`, `cus_${at}`, 'dlr_1', purchasedOn);
export const policy = (id: string, periodTo: string, more = {}) =>
  build.policyRecorded(id, { ...who(1), isSoldHere: true, soldOn: '2025-10-01', periodTo, ...more });
export const appointment = (at: number, outcome: 'KEPT' | 'BROKEN' | 'NO_SHOW') =>
  eventOf(events.appointmentClosed, {
    ...who(at),
    appointmentId: `apt_${at}`,
    businessDay: '2026-11-10',
    outcome,
  });
export const points = (at: number, amount: number, more = {}) =>
  build.pointsPosted(`pte_${at}`, amount, { businessDay: '2026-11-05', postedOn: '2026-11-06', ...more });
export const promise = (at: number, isKept: boolean) =>
  eventOf(events.timePromiseJudged, {
    ...who(at),
    repairOrderId: `ror_${at}`,
    isKept,
    judgedOn: '2026-11-10',
  });
export const ended = (at: number, outcome: 'FULFILLED' | 'COMPENSATED' | 'BROKEN', more = {}) =>
  eventOf(events.promiseJudged, {
    ...who(at),
    ...{ promiseId: `prm_${at}`, outcome, judgedOn: '2026-11-10' },
    ...more,
  });
export const score = (at: number, given: number) =>
  eventOf(events.followUpAnswered, {
    ...who(at),
    followUpId: `fup_${at}`,
    score: given,
    answeredOn: '2026-11-30',
  });
export const bought = (at: number, purchasedOn: string, isFinanced: boolean) =>
  eventOf(events.carPurchased, { ...who(at), purchasedOn, isFinanced });
export const clubPeriod = (id: string, periodFrom: string, periodTo: string, closing: string) =>
  eventOf(events.clubPeriodClosed, {
    clubPeriodId: id,
    dealerId: 'dlr_1',
    periodFrom,
    periodTo,
    incomeAmount: yuan('500.00'),
    expenseAmount: yuan('120.50'),
    closingAmount: yuan(closing),
  });
export const renewed = (at: number, validFrom: string) =>
  eventOf(events.membershipRenewed, { ...who(at), validFrom });
export const lapsed = (at: number, changedOn: string) =>
  eventOf(events.membershipLapsed, { ...who(at), changedOn });
export const referral = (at: number, isCarPurchase: boolean, confirmedOn = '2026-11-02') =>
  eventOf(events.referralConfirmed, {
    referralId: `rfl_${at}`,
    dealerId: 'dlr_1',
    isCarPurchase,
    confirmedOn,
  });
