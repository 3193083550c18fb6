import { formatMoney, money, parseMoney } from '@autoclub/domain-kit';
import {
  type DataOf,
  type DeliveredEvent,
  type EventContract,
  feeOffsetFulfilled,
  feeOffsetRefused,
  redemptionFulfilled,
  redemptionRefused,
  repairOrderRefunded,
} from '@autoclub/event-contracts';
import { type Subscription, on } from '@autoclub/messaging';
import { type Host, publishFacts } from '@autoclub/service-host';
import type { Fact } from '@autoclub/use-cases';
import type { Tx } from '@autoclub/persistence';
import { giveBackRefunded } from '../application/give-back';
import type { Moment, RedemptionPorts } from '../application/ports';
import { type GiversAnswer, takeAnswer } from '../application/take-answers';
import { redemptionPorts } from './redemption-ports';

type Given = DataOf<typeof redemptionFulfilled>;
type Refused = DataOf<typeof redemptionRefused>;
type Refund = DataOf<typeof repairOrderRefunded>;

/** What those who give say about a reservation, and refunds of orders that points have paid (rulebook PTS-07). */
export function redemptionReactions(host: Host): readonly Subscription[] {
  const portsIn = redemptionPorts(host);
  const eachOf =
    <Data extends { readonly dealerId: string }>(
      work: (ports: RedemptionPorts, data: Data, moment: Moment) => Promise<readonly Fact[]>,
    ) =>
    async (events: readonly DeliveredEvent<Data>[], tx: Tx): Promise<void> => {
      for (const { id, correlationId, data } of events) {
        const now = host.clockOf(data.dealerId)();
        const facts = await work(portsIn(tx, { now }), data, { now, requestId: id });
        await publishFacts(tx, { traceId: correlationId, requestId: id, now }, facts);
      }
    };
  const answer = <Data extends { readonly dealerId: string }>(
    contract: EventContract<Data>,
    read: (data: Data) => GiversAnswer,
  ) =>
    on(
      contract,
      eachOf<Data>((ports, data, moment) => takeAnswer(ports, read(data), moment)),
    );
  return [
    answer(redemptionFulfilled, given),
    answer(redemptionRefused, refused),
    answer(feeOffsetFulfilled, given),
    answer(feeOffsetRefused, refused),
    on(repairOrderRefunded, eachOf<Refund>(giveBack)),
  ];
}

function given({ dealerId, redemptionId, fulfilment }: Given): GiversAnswer {
  return { dealerId, redemptionId, isGiven: true, fulfilment };
}

function refused({ dealerId, redemptionId, reasonCode }: Refused): GiversAnswer {
  return { dealerId, redemptionId, isGiven: false, reasonCode };
}

/**
 * The refund lists the redemptions that paid the order, so it says as well that they were given: it may come before the
 * event that says only that.
 */
async function giveBack(ports: RedemptionPorts, data: Refund, moment: Moment): Promise<readonly Fact[]> {
  const { dealerId, repairOrderId, pointsPayments = [] } = data;
  const refundedMinor = minorOf(data.refundedTotalAmount);
  const orderMinor = minorOf(data.totals.payableAmount) + refundedMinor;
  const amounts = {
    orderAmount: formatMoney(money(orderMinor)),
    refundedAmount: formatMoney(money(refundedMinor)),
  };
  const facts: Fact[] = [];
  for (const { redemptionId, returnedPoints: duePoints } of pointsPayments) {
    const fulfilment = { type: 'REPAIR_ORDER', id: repairOrderId };
    facts.push(...(await takeAnswer(ports, { dealerId, redemptionId, isGiven: true, fulfilment }, moment)));
    const payment = await ports.redemptions.lock(dealerId, redemptionId);
    const given = payment && (await giveBackRefunded(ports, payment, { duePoints, ...amounts }, moment));
    facts.push(...(given?.facts ?? []));
  }
  return facts;
}

function minorOf({ amount }: { readonly amount: string }): number {
  const parsed = parseMoney(amount);
  if (!parsed) throw new RangeError(`Not an amount: ${amount}`);
  return parsed.amountMinor;
}
