import { type LocalDate, businessDayOf } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import type { PostingOrder } from '../../ledger';
import type { Redemption } from '../domain/redemption';
import { type Decided, balanceOf, dealerOf, postingOf } from './decide';
import { reversedFact } from './facts';
import type { Moment, RedemptionPorts } from './ports';

/** Why a redemption is taken back, and by whom; null: not by a person. */
export interface TakenBack {
  readonly reasonCode: string;
  readonly by: string | null;
}

/** Takes a confirmed redemption back: what is left of its points returns to their own lots (rulebook PTS-07). */
export async function reverse(
  ports: RedemptionPorts,
  confirmed: Redemption,
  takenBack: TakenBack,
  moment: Moment,
): Promise<Decided> {
  const dealer = await dealerOf(ports, confirmed);
  const today = businessDayOf(moment.now, dealer.timeZone);
  const points = confirmed.points - confirmed.returnedPoints;
  const why = explanation('PTS-07.taken-back', {
    ruleVersion: ports.programmeFor(dealer, today).version,
    formula: `${confirmed.points} - ${confirmed.returnedPoints}`,
    inputs: { returnedPoints: points },
    result: points,
  });
  const transactionId = await returned(ports, confirmed, points, why, moment);
  return reversedBy(ports, confirmed, { ...takenBack, transactionId }, moment, today);
}

/** What the workshop says of an order that points have paid in part and that was refunded. */
export interface RefundedPayment {
  /** Points that are to be back after all refunds so far. */
  readonly duePoints: number;
  readonly orderAmount: string;
  readonly refundedAmount: string;
}

/**
 * Points of a refunded order come back to their own lots, as the workshop has shared the refund between money and
 * points, less what came back before; with the last refund the redemption is taken back as a whole (rulebook PTS-07).
 */
export async function giveBackRefunded(
  ports: RedemptionPorts,
  payment: Redemption,
  { duePoints, ...amounts }: RefundedPayment,
  moment: Moment,
): Promise<Decided | null> {
  const due = Math.min(duePoints, payment.points);
  const points = due - payment.returnedPoints;
  if (payment.status !== 'CONFIRMED' || points <= 0) return null;
  const dealer = await dealerOf(ports, payment);
  const today = businessDayOf(moment.now, dealer.timeZone);
  const why = explanation('PTS-07.order-refunded', {
    ruleVersion: ports.programmeFor(dealer, today).version,
    formula: `${due} - ${payment.returnedPoints}`,
    inputs: { ...amounts, duePoints: due, returnedBefore: payment.returnedPoints },
    result: points,
  });
  const transactionId = await returned(ports, payment, points, why, moment);
  if (due === payment.points)
    return reversedBy(
      ports,
      payment,
      { reasonCode: 'ORDER_REFUNDED', by: null, transactionId },
      moment,
      today,
    );
  const redemption: Redemption = {
    ...payment,
    returnedPoints: due,
    returnCount: payment.returnCount + 1,
  };
  await ports.redemptions.save(redemption);
  return { redemption, facts: [] };
}

async function returned(
  ports: RedemptionPorts,
  redemption: Redemption,
  points: number,
  why: PostingOrder['explanation'],
  moment: Moment,
): Promise<string> {
  const dealer = await dealerOf(ports, redemption);
  const transactionId = ports.ids('ptt');
  await ports.ledger.post([
    {
      ...postingOf(redemption, dealer, moment, businessDayOf(moment.now, dealer.timeZone)),
      transactionId,
      kind: 'REVERSAL',
      points,
      source: { type: 'REDEMPTION', id: redemption.redemptionId, revision: redemption.returnCount + 2 },
      reverses: { transactionId: redemption.transactionId ?? '', kind: 'REDEMPTION' },
      explanation: why,
    },
  ]);
  return transactionId;
}

async function reversedBy(
  ports: RedemptionPorts,
  confirmed: Redemption,
  { transactionId, ...takenBack }: TakenBack & { readonly transactionId: string },
  moment: Moment,
  today: LocalDate,
): Promise<Decided> {
  const { dealerId, redemptionId, target } = confirmed;
  if (target.type === 'BOUTIQUE_ITEM') await ports.boutique.takeBack(dealerId, redemptionId);
  const redemption: Redemption = {
    ...confirmed,
    status: 'REVERSED',
    version: confirmed.version + 1,
    returnedPoints: confirmed.points,
    returnCount: confirmed.returnCount + 1,
    reversal: { ...takenBack, at: moment.now.toISOString(), on: today, transactionId },
  };
  await ports.redemptions.save(redemption);
  const balance = await balanceOf(ports, redemption, today);
  return { redemption, facts: [reversedFact(redemption, balance, moment.requestId)] };
}
