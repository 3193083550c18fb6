import { businessDayOf } from '@autoclub/domain-kit';
import {
  type DataOf,
  redemptionFulfilled,
  redemptionRefused,
  type redemptionReleased,
  type redemptionReversed,
} from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import { voidCoupon, voidedFacts } from '../../coupons';
import type { Dealer } from '../../network';
import { pointsPaymentFact, takeBackPoints } from '../../repair-orders';
import type { Fulfilment, Target } from '../domain/fulfilment';
import { give, type GiveContext, type Redemption, worthOf } from './give';
import type { RedemptionPorts } from './ports';

/** When something is done because of an event, by the dealer's clock (rulebook PLT-04). */
export interface Occasion {
  readonly now: Date;
  readonly traceId: string;
}

/**
 * Does the part of this service for points that are held (rulebook PTS-07): issues the coupon, gives the service or
 * takes the payment, and says so; or refuses with a reason. Once, however often it is asked, and not at all where the
 * points were free again before.
 */
export async function onReserved(
  ports: RedemptionPorts,
  asked: Redemption,
  occasion: Occasion,
): Promise<readonly Fact[]> {
  const context = await contextOf(ports, occasion);
  if (await ports.fulfilment(asked.redemptionId)) return [];
  const outcome = await give(ports, asked, context);
  const reasonCode = outcome.ok ? null : (outcome.refusals[0] ?? null);
  const fulfilment: Fulfilment = {
    ...fulfilmentOf(asked, context),
    status: outcome.ok ? 'FULFILLED' : 'REFUSED',
    given: outcome.ok ? outcome.value.given : null,
    reasonCode,
  };
  await ports.writeFulfilment(fulfilment);
  return [...(outcome.ok ? outcome.value.facts : []), answerOf(fulfilment, context)];
}

/** The points are free again: what was given after all is taken back, and the reason is kept. */
export function onReleased(
  ports: RedemptionPorts,
  released: DataOf<typeof redemptionReleased>,
  occasion: Occasion,
): Promise<readonly Fact[]> {
  return takeBack(ports, released, `REDEMPTION_${released.reason}`, occasion);
}

/** A redemption was taken back: what had been given for the points is void. */
export function onReversed(
  ports: RedemptionPorts,
  reversed: DataOf<typeof redemptionReversed>,
  occasion: Occasion,
): Promise<readonly Fact[]> {
  return takeBack(ports, reversed, 'REDEMPTION_REVERSED', occasion);
}

async function takeBack(
  ports: RedemptionPorts,
  redemption: Redemption,
  reasonCode: string,
  occasion: Occasion,
): Promise<readonly Fact[]> {
  const context = await contextOf(ports, occasion);
  const known = await ports.fulfilment(redemption.redemptionId);
  if (!known) {
    const nothing = { status: 'NOT_ASKED' as const, given: null, reasonCode };
    await ports.writeFulfilment({ ...fulfilmentOf(redemption, context), ...nothing });
    return [];
  }
  if (known.status !== 'FULFILLED') return [];
  const { isTakenBack, facts } =
    known.given?.type === 'REPAIR_ORDER'
      ? await takeBackPayment(ports, known, context)
      : await takeBackCoupons(ports, known, reasonCode, context);
  await ports.writeFulfilment({
    ...known,
    status: isTakenBack ? 'TAKEN_BACK' : 'KEPT',
    reasonCode,
    decidedAt: context.now,
    decidedOn: context.today,
  });
  return facts;
}

/** Every coupon that is still open is voided; one that was used cannot be, and then the customer has kept it. */
async function takeBackCoupons(
  ports: RedemptionPorts,
  { redemptionId: id }: Fulfilment,
  reasonCode: string,
  { today, dealer }: GiveContext,
): Promise<{ isTakenBack: boolean; facts: readonly Fact[] }> {
  const coupons = await ports.lockIssuedFor({ type: 'REDEMPTION', id });
  const voided = coupons.flatMap((coupon) => {
    const outcome = voidCoupon(coupon, { reasonCode, voidedById: null, today });
    return outcome.ok ? [outcome.value] : [];
  });
  await ports.writeCoupons(voided);
  const isTakenBack = coupons.every(({ status }) => status !== 'USED');
  return { isTakenBack, facts: voidedFacts(voided, dealer) };
}

async function takeBackPayment(
  ports: RedemptionPorts,
  { given, redemptionId }: Fulfilment,
  { dealer }: GiveContext,
): Promise<{ isTakenBack: boolean; facts: readonly Fact[] }> {
  const order = await ports.lockOrder(given?.id ?? '');
  if (!order) return { isTakenBack: false, facts: [] };
  const unpaid = takeBackPoints(order, redemptionId);
  await ports.writePointsPayment(unpaid);
  return { isTakenBack: true, facts: [pointsPaymentFact(unpaid, dealer)] };
}

async function contextOf(ports: RedemptionPorts, { now, traceId }: Occasion): Promise<GiveContext> {
  const dealer: Dealer | undefined = await ports.dealer();
  if (!dealer) throw new Error('The dealer of a redemption is awaited.');
  return { dealer, now, today: businessDayOf(now, dealer.timeZone), traceId };
}

function fulfilmentOf(
  asked: Redemption,
  { now, today, traceId }: GiveContext,
): Omit<Fulfilment, 'status' | 'given' | 'reasonCode'> {
  const { redemptionId, dealerId, customerId, membershipId, target } = asked;
  const whose = { redemptionId, dealerId, customerId, membershipId };
  const targetType = target.type as Target;
  return { ...whose, targetType, worth: worthOf(asked), decidedAt: now, decidedOn: today, traceId };
}

function answerOf(fulfilment: Fulfilment, { dealer }: GiveContext): Fact {
  const { redemptionId, dealerId, customerId, membershipId, targetType, given, reasonCode } = fulfilment;
  const whose = { redemptionId, dealerId, customerId, membershipId, targetType };
  const [at, on] = [fulfilment.decidedAt.toISOString(), fulfilment.decidedOn];
  const common = { sequence: 1, home: { dealerId, regionId: dealer.regionId } };
  return given
    ? {
        contract: redemptionFulfilled,
        data: { ...whose, fulfilment: given, fulfilledAt: at, fulfilledOn: on },
        ...common,
      }
    : {
        contract: redemptionRefused,
        data: { ...whose, reasonCode, refusedAt: at, refusedOn: on },
        ...common,
      };
}
