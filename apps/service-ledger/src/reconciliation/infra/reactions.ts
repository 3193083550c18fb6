import { earningJudged } from '@autoclub/event-contracts';
import { keepCopies, on, type Subscription } from '@autoclub/messaging';
import { copyTable } from '@autoclub/persistence';

const earnings = copyTable({
  name: 'order_earning',
  key: ['dealerId', 'orderId'],
  columns: ['outcome', 'points'],
});

/** Keeps what the points made of each order, the newest judgement of it; nothing of a person (rulebook SVC-22). */
export function reactions(): Subscription[] {
  return [
    on(
      earningJudged,
      keepCopies(earnings, ({ data: { dealerId, sourceId, outcome, points } }) => ({
        dealerId,
        orderId: sourceId,
        outcome,
        points,
      })),
      { concerns: ({ data }) => data.sourceType === 'REPAIR_ORDER' },
    ),
  ];
}
