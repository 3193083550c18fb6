import {
  accepted,
  type LocalDate,
  type Money,
  type Outcome,
  parseMoney,
  refused,
} from '@autoclub/domain-kit';
import type { CurrencyCode } from '@autoclub/domain-kit';
import type { DataOf, redemptionReserved } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import { type CouponDefinition, issueCoupons, issuedFacts } from '../../coupons';
import type { Dealer } from '../../network';
import { payWithPoints, pointsPaymentFact } from '../../repair-orders';
import { type Fulfilment, MOST_AT_ONCE, type RefusalReason } from '../domain/fulfilment';
import type { RedemptionPorts } from './ports';

export type Redemption = DataOf<typeof redemptionReserved>;

/** What was given for points, and the facts about it. */
export interface Gift {
  readonly given: NonNullable<Fulfilment['given']>;
  readonly facts: readonly Fact[];
}

export interface GiveContext {
  readonly dealer: Dealer;
  readonly now: Date;
  readonly today: LocalDate;
  readonly traceId: string;
}

type Given = Outcome<Gift, RefusalReason>;

/** Gives what points are held for, or says why it cannot be given (rulebook PTS-07). */
export async function give(ports: RedemptionPorts, asked: Redemption, context: GiveContext): Promise<Given> {
  if (context.now >= new Date(asked.expiresAt)) return refused('REDEMPTION_TIMED_OUT');
  const { type, code } = asked.target;
  if (type === 'ORDER_PAYMENT') return payOrder(ports, asked, context);
  if (type === 'SERVICE') {
    const service = await serviceCoupon(ports, code ?? '', context);
    return service ? giveCoupons(ports, asked, service, context) : refused('SERVICE_NOT_OFFERED');
  }
  const definition = ports.couponOf(context.dealer, context.today, code ?? '');
  return definition ? giveCoupons(ports, asked, definition, context) : refused('COUPON_KIND_UNKNOWN');
}

/** What the points of a redemption are worth, in money of the dealer. */
export function worthOf({ worthAmount: { amount, currencyCode } }: Redemption): Money {
  const worth = parseMoney(amount, currencyCode as CurrencyCode);
  if (!worth) throw new Error('An event carries an amount that is none.');
  return worth;
}

async function giveCoupons(
  ports: RedemptionPorts,
  { redemptionId: id, dealerId, customerId, membershipId, target, requestedBy }: Redemption,
  definition: CouponDefinition,
  { dealer, now, today, traceId }: GiveContext,
): Promise<Given> {
  if (target.quantity > MOST_AT_ONCE) return refused('QUANTITY_TOO_LARGE');
  const occasion = {
    dealerId,
    customerId,
    membershipId,
    vehicleId: target.vehicleId,
    packCode: null,
    origin: { type: 'REDEMPTION', id },
    issuedById: requestedBy,
    validTo: null,
    isKeptUntilNextVisit: false,
  };
  const definitions = Array.from({ length: target.quantity }, () => definition);
  const coupons = issueCoupons(definitions, occasion, { now, today, ids: ports.ids, traceId });
  await ports.writeCoupons(coupons);
  const [first] = coupons;
  if (!first) throw new Error('A redemption is for one at least.');
  return accepted({ given: { type: 'COUPON', id: first.id }, facts: issuedFacts(coupons, dealer) });
}

/** A service of the catalogue is given as a coupon for it, which is used when the customer comes. */
async function serviceCoupon(
  ports: RedemptionPorts,
  code: string,
  { dealer, today }: GiveContext,
): Promise<CouponDefinition | undefined> {
  const service = await ports.lockService(code);
  if (!service?.isOffered) return undefined;
  return {
    definitionCode: code,
    name: { zh: service.nameZh, en: service.nameEn },
    kind: 'FREE_SERVICE',
    worth: service.list,
    discountBp: null,
    leastDiscountBp: null,
    serviceCode: code,
    isTransferable: false,
    bearingDepartment: service.ownerDepartment,
    validMonths: ports.serviceValidMonths(dealer, today),
  };
}

async function payOrder(ports: RedemptionPorts, asked: Redemption, { dealer }: GiveContext): Promise<Given> {
  const order = await ports.lockOrder(asked.target.repairOrderId ?? '');
  if (!order || order.customerId !== asked.customerId) return refused('REPAIR_ORDER_NOT_FOUND');
  const paid = payWithPoints(order, { ...asked, worth: worthOf(asked) });
  if (!paid.ok) return paid;
  await ports.writePointsPayment(paid.value);
  const facts = [pointsPaymentFact(paid.value, dealer)];
  return accepted({ given: { type: 'REPAIR_ORDER', id: order.id }, facts });
}
