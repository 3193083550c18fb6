import { addDays, businessDayOf } from '@autoclub/domain-kit';
import type { Clock, LocalDate } from '@autoclub/domain-kit';
import * as events from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { NEWS_DAYS } from '@autoclub/programme-config';
import { noticeSettlements } from '../application/notice-settlements';
import type { NoticeParts } from '../application/notice-settlements';
import * as settlements from './settlements';
import type { Completed } from './settlements';

export interface ReminderParts extends NoticeParts {
  readonly clock: Clock;
  clockOf(dealerId: string | null): Clock;
}

/** Contract by contract, the half of a settlement it brings, or the premise a settlement was waiting for. */
export function reactions(parts: ReminderParts): readonly Subscription[] {
  /** An older settlement sends no notice; what an import brings of the past leaves no row here. */
  const isRecent = (day: string) =>
    addDays(day as LocalDate, NEWS_DAYS) >= businessDayOf(parts.clock(), 'UTC');
  return [
    on(events.dealerRegistered, (batch, tx) =>
      notice(parts, tx, { of: 'dealers', ids: batch.map(({ data }) => data.dealerId) }),
    ),
    on(events.customerRegistered, (batch, tx) =>
      notice(parts, tx, { of: 'customers', ids: batch.map(({ data }) => data.customerId) }),
    ),
    on(
      events.repairOrderSettled,
      async (batch, tx) => {
        await settlements.keepSettledOrders(tx, batch);
        await notice(parts, tx, { of: 'orders', ids: batch.map(({ data }) => data.repairOrderId) });
      },
      { concerns: ({ data }) => isRecent(data.businessDay) },
    ),
    on(
      events.earningJudged,
      async (batch, tx) => {
        await settlements.keepJudgements(tx, batch);
        await notice(parts, tx, { of: 'orders', ids: batch.map(({ data }) => data.sourceId) });
      },
      { concerns: ({ data }) => data.sourceType === 'REPAIR_ORDER' && isRecent(data.businessDay) },
    ),
  ];
}

/** Decides on every settlement that has become complete. */
export async function notice(parts: ReminderParts, tx: Tx, completed: Completed): Promise<void> {
  const pending = await settlements.findPending(tx, completed);
  if (pending.length === 0) return;
  await noticeSettlements(parts, settlements.sqlNoticeBook(tx), pending, (dealerId) =>
    parts.clockOf(dealerId)(),
  );
}
