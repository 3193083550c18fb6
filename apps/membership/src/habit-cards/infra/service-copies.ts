import { parseMoney, type CurrencyCode } from '@autoclub/domain-kit';
import {
  complaintClosed,
  complaintOpened,
  followUpAnswered,
  repairOrderAmended,
  repairOrderRefunded,
  repairOrderSettled,
  type DataOf,
  type DeliveredEvent,
} from '@autoclub/event-contracts';
import { keepCopies, on, type Subscription } from '@autoclub/messaging';
import { copyTable } from '@autoclub/persistence';

/** Copies of what service-ledger says of services: the last one of a car stands on its card (rulebook MEM-14). */
const orders = copyTable({
  name: 'serviced_order',
  key: ['dealerId', 'repairOrderId'],
  columns: ['vehicleId', 'servicedOn', 'settledAt', 'itemKinds', 'amountMinor', 'currency'],
});

const scores = copyTable({
  name: 'service_score',
  key: ['dealerId', 'repairOrderId'],
  columns: ['score'],
});

const complaints = copyTable({
  name: 'service_complaint',
  key: ['dealerId', 'complaintId'],
  columns: ['vehicleId', 'repairOrderId', 'category', 'openedAt', 'isOpen'],
});

/** Between topics there is no order: each part is kept by itself and joined when it is read. */
export const serviceReactions: readonly Subscription[] = [
  on(repairOrderSettled, keepCopies(orders, orderRow)),
  on(repairOrderAmended, keepCopies(orders, orderRow)),
  on(repairOrderRefunded, keepCopies(orders, orderRow)),
  on(
    followUpAnswered,
    keepCopies(scores, ({ data: { dealerId, repairOrderId, score } }) => ({
      dealerId,
      repairOrderId,
      score,
    })),
  ),
  on(
    complaintOpened,
    keepCopies(complaints, ({ data }) => complaintRow(data, true)),
  ),
  on(
    complaintClosed,
    keepCopies(complaints, ({ data }) => complaintRow(data, false)),
  ),
];

type Order = Pick<
  DataOf<typeof repairOrderSettled>,
  'dealerId' | 'repairOrderId' | 'vehicleId' | 'businessDay' | 'settledAt' | 'lines' | 'totals'
>;

function orderRow({ data }: DeliveredEvent<Order>) {
  const { dealerId, repairOrderId, vehicleId, businessDay, settledAt, lines, totals } = data;
  const { amount, currencyCode } = totals.payableAmount;
  return {
    ...{ dealerId, repairOrderId, vehicleId, settledAt, servicedOn: businessDay },
    itemKinds: [...new Set(lines.map(({ kind }) => kind))],
    amountMinor: parseMoney(amount, currencyCode as CurrencyCode)?.amountMinor ?? 0,
    currency: currencyCode,
  };
}

function complaintRow(data: DataOf<typeof complaintOpened>, isOpen: boolean) {
  const { dealerId, complaintId, vehicleId, repairOrderId, category, openedAt } = data;
  return { dealerId, complaintId, vehicleId, repairOrderId, category, openedAt, isOpen };
}
