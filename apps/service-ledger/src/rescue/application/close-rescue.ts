import {
  accepted,
  businessDayOf,
  InputChecks,
  type LocalDate,
  type Outcome,
  refused,
  writtenAmount,
} from '@autoclub/domain-kit';
import { rescueCaseClosed } from '@autoclub/event-contracts';
import { type Caller, command, type Fact } from '@autoclub/use-cases';
import { type Coupon, usedCoupon, usedFacts, useFault } from '../../coupons';
import type { Acknowledgement, RegisteredFacts, UseRefusal } from '../../entitlements';
import type { Dealer } from '../../network';
import { type CloseRefusal, closeRescueRefusals } from '../domain/refusals';
import { outcomeFits, type RescueCase, type RescueOutcome, stepped } from '../domain/rescue-case';
import { betterBill, billTowing, type TowingBenefit, type TowingBill } from '../domain/towing';
import type { CloseCasePorts } from './ports';

export interface CloseInput {
  readonly rescueCaseId: string;
  readonly outcome: RescueOutcome;
  readonly towedKm?: number | null;
  /** Whether the tow stayed in the city. */
  readonly isInCity: boolean;
  readonly hadCourtesyCar: boolean;
  readonly repairOrderId?: string | null;
  readonly acknowledgement: Acknowledgement;
  /** A coupon for a tow, used where it makes more free than the tier does. */
  readonly couponId?: string | null;
}

/** What the use of a coupon on a rescue refers to. */
const RESCUE = 'RESCUE_CASE';
const MOST_KM = 5_000;

/**
 * Closes a rescue: the kilometres of a tow are free as far as the member's tier or a coupon says, whichever is more,
 * and charged beyond; the free ones are a use of the benefit or of the coupon (SVC-14, SVC-04, SVC-05, SVC-09).
 */
export const closeRescue = command<CloseCasePorts>()({
  name: 'rescueClose',
  refusals: closeRescueRefusals,
  read: ({ towedKm, repairOrderId, couponId = null, ...input }: CloseInput) => {
    const checks = new InputChecks(closeRescueRefusals);
    const km = checks.wholeNumber(towedKm ?? 0, ['towedKm'], { min: 0, max: MOST_KM });
    if (km > 0 && input.outcome !== 'TOWED')
      return refused(closeRescueRefusals.no('NOTHING_TOWED', ['towedKm']));
    if (km === 0 && couponId !== null) return refused(closeRescueRefusals.no('NOTHING_TOWED', ['couponId']));
    return checks.complete({ ...input, couponId, towedKm: km, repairOrderId: repairOrderId ?? null });
  },
  async work(ports, draft, caller) {
    const { no } = closeRescueRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const { rescueCaseId, outcome, towedKm, isInCity, hadCourtesyCar, repairOrderId } = draft;
    const visit = repairOrderId === null ? undefined : await ports.lockVisit(repairOrderId);
    if (repairOrderId !== null && !visit) return refused(no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
    const known = await ports.lockCase(rescueCaseId);
    if (!known) return refused(no('RESCUE_NOT_FOUND', ['rescueCaseId']));
    if (visit && visit.vehicleId !== known.vehicleId)
      return refused(no('ORDER_OF_ANOTHER_VEHICLE', ['repairOrderId']));
    const closedOn = businessDayOf(caller.now, dealer.timeZone);
    const closing = { outcome, closedAt: caller.now, closedOn, hadCourtesyCar, repairOrderId };
    const closed = stepped(known, 'CLOSED', closing);
    if (!closed.ok) return closed;
    if (!outcomeFits(known, outcome)) return refused(no('OUTCOME_DOES_NOT_FIT', ['outcome']));
    const programme = ports.rescues(dealer, closedOn);
    const tow = await towCoupon(ports, draft.couponId, { known, dealer, closedOn });
    if (!tow.ok) return tow;
    const benefit = programme.towing(known.tier, isInCity);
    const { bill, isByCoupon } = betterBill(
      billTowing(towedKm, benefit, programme.priceOfKm),
      tow.value && billTowing(towedKm, tow.value, programme.priceOfKm),
    );
    const given = {
      bill,
      benefit: isByCoupon ? null : benefit,
      department: programme.bearingDepartment,
      acknowledgement: draft.acknowledgement,
    };
    const used = await registerTow(ports, known, given, caller);
    if (!used.ok) return used;
    const done = { ...closed.value, ...bill, entitlementUseId: used.value.useId };
    await ports.writeCase(done);
    const usedFor = { type: RESCUE, id: done.id };
    const use = { usedOn: closedOn, amount: bill.free, usedFor, usedById: caller.staffMemberId };
    const coupons = isByCoupon && tow.value ? [usedCoupon(tow.value.coupon, use)] : [];
    await ports.writeCoupons(coupons);
    const facts = [...used.value.facts, ...usedFacts(coupons, dealer), ...closedFacts(done, dealer)];
    return accepted({ answer: { rescueCaseId }, written: done, facts });
  },
});

/** A coupon for a tow, and what it makes free. */
interface TowCoupon extends TowingBenefit {
  readonly coupon: Coupon;
}

/** The coupon that is named, if it can be used on this rescue; it gives what the programme of its issue said. */
async function towCoupon(
  ports: CloseCasePorts,
  couponId: string | null,
  { known, dealer, closedOn }: { known: RescueCase; dealer: Dealer; closedOn: LocalDate },
): Promise<Outcome<TowCoupon | null, CloseRefusal>> {
  if (couponId === null) return accepted(null);
  const { no } = closeRescueRefusals;
  const [coupon] = await ports.lockCoupons([couponId]);
  const { customerId, vehicleId } = known;
  const heldFor = { type: RESCUE, id: known.id };
  const intended = { day: closedOn, heldFor, customerId, vehicleId, usedBefore: null };
  const fault = useFault(coupon, intended, ['couponId']);
  if (fault || !coupon) return refused(fault ?? no('COUPON_NOT_FOUND', ['couponId']));
  const { definitionCode: code, issuedOn } = coupon;
  const freeKm = ports.rescues(dealer, issuedOn).towOfCoupon(code);
  return freeKm === null ? refused(no('COUPON_NOT_A_TOW', ['couponId'])) : accepted({ coupon, code, freeKm });
}

interface GivenTow {
  readonly bill: TowingBill;
  readonly benefit: TowingBenefit | null;
  readonly department: string;
  readonly acknowledgement: Acknowledgement;
}

/** Registers the free kilometres; the dealer's system reports for the first responder, everybody else for themselves. */
async function registerTow(
  { uses }: CloseCasePorts,
  { membershipId, responderIds }: RescueCase,
  { bill, benefit, department, acknowledgement }: GivenTow,
  caller: Caller,
): Promise<Outcome<RegisteredFacts, UseRefusal>> {
  if (!benefit || membershipId === null || bill.freeKm === 0) return accepted({ useId: null, facts: [] });
  const use = {
    code: benefit.code,
    quantity: 1,
    value: bill.free,
    bearingDepartment: department,
    acknowledgement,
    note: null,
  };
  const performedById = caller.isSystem ? (responderIds[0] ?? null) : null;
  return uses.register({ membershipId, performedById, use }, caller);
}

function closedFacts(rescue: RescueCase, dealer: Dealer): Fact[] {
  const {
    id: rescueCaseId,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    outcome,
    closedAt,
    closedOn,
  } = rescue;
  if (!outcome || !closedAt || !closedOn) return [];
  const data = {
    rescueCaseId,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    outcome,
    calledAt: rescue.calledAt.toISOString(),
    dispatchedAt: rescue.dispatchedAt?.toISOString() ?? null,
    onSiteAt: rescue.onSiteAt?.toISOString() ?? null,
    closedAt: closedAt.toISOString(),
    closedOn,
    freeKm: rescue.freeKm,
    chargedKm: rescue.chargedKm,
    freeAmount: writtenAmount(rescue.free),
    chargedAmount: writtenAmount(rescue.charged),
    hadCourtesyCar: rescue.hadCourtesyCar,
    responderIds: [...rescue.responderIds],
    repairOrderId: rescue.repairOrderId,
  };
  const home = { dealerId, regionId: dealer.regionId };
  return [{ contract: rescueCaseClosed, data, sequence: rescue.version, home }];
}
