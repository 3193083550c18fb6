import type { Order } from './order';

/** How far an order has got through the services behind the one that settled it. */
export interface Arrival {
  /** Whether its points have been judged. */
  readonly isJudged: boolean;
  /** Whether the tier has been judged by the points that are posted; true of those without a card. */
  readonly isTierJudged: boolean;
  /** Whether points that were to pay for it have been given or refused. */
  readonly isPaymentDecided: boolean;
  /** Whether a refund has taken its points back. */
  readonly isTakenBack: boolean;
}

/** Reads how far an order has got: the tier is judged when both services name the same qualifying points. */
export function arrivalOf(order: Order): Arrival {
  const membership = order.customer?.membership;
  const account = membership?.pointsAccount;
  const entries = order.pointsEntries ?? [];
  return {
    isJudged: order.pointsJudgement != null,
    isTierJudged: !account || account.qualifyingPoints === membership.qualifyingPoints,
    isPaymentDecided: paymentsOf(order).every(({ status }) => status !== 'RESERVED'),
    isTakenBack: order.status !== 'REFUNDED' || entries.reduce((sum, { points }) => sum + points, 0) <= 0,
  };
}

export function hasArrived(arrival: Arrival): boolean {
  return Object.values(arrival).every(Boolean);
}

/** How long the points of an order that points pay for stay as they are before they are taken as the last word. */
const STEADY_MS = 2_000;

/**
 * Whether an order has arrived for good. Points that pay for it lessen what it earns, a moment after they are given; so
 * the points of such an order are looked at until they have stayed the same for two seconds.
 */
export function steadyArrival(now: () => number): (order: Order) => boolean {
  let seen: { readonly points: number | undefined; readonly since: number } | undefined;
  return (order) => {
    if (!hasArrived(arrivalOf(order))) return false;
    if (paymentsOf(order).length === 0) return true;
    const points = order.pointsJudgement?.points;
    if (seen?.points !== points || !seen) seen = { points, since: now() };
    return now() - seen.since >= STEADY_MS;
  };
}

/** The redemptions that pay for the order. */
export function paymentsOf(order: Order) {
  const redemptions = order.customer?.membership?.pointsAccount?.redemptions.nodes ?? [];
  return redemptions.filter(({ target }) => target.repairOrder?.id === order.id);
}
