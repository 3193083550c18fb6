import { addDays, businessDayOf } from '@autoclub/domain-kit';
import type { Clock, LocalDate } from '@autoclub/domain-kit';
import * as events from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { NEWS_DAYS } from '@autoclub/programme-config';
import { noticeSettlements } from '../../application/notice-settlements/notice-settlements';
import type { NoticeParts } from '../../application/notice-settlements/notice-settlements';
import * as copies from '../persistence/copies';
import * as settlements from '../persistence/settlements';
import type { Completed } from '../persistence/settlements';

export interface ConsumerParts extends NoticeParts {
  readonly clock: Clock;
}

/** Contract by contract, what this service does about it. Premises first. */
export function subscriptions(parts: ConsumerParts): readonly Subscription[] {
  /** Longer ago nothing is judged aloud any more; what an import brings of the past leaves no trace here. */
  const isRecent = (day: string) =>
    addDays(day as LocalDate, NEWS_DAYS) >= businessDayOf(parts.clock(), 'UTC');
  return [
    on(events.dealerRegistered, async (batch, tx) => {
      await copies.copyDealers(tx, batch);
      await notice(parts, tx, { of: 'dealers', ids: batch.map(({ data }) => data.dealerId) });
    }),
    on(events.customerRegistered, async (batch, tx) => {
      await copies.copyConsents(tx, batch);
      await notice(parts, tx, { of: 'customers', ids: batch.map(({ data }) => data.customerId) });
    }),
    on(events.membershipActivated, (batch, tx) => copies.copyActivations(tx, batch)),
    on(events.tierChanged, (batch, tx) => copies.copyTiers(tx, batch)),
    on(
      events.repairOrderSettled,
      async (batch, tx) => {
        await settlements.keepSettledOrders(tx, batch);
        await notice(parts, tx, { of: 'orders', ids: batch.map(({ data }) => data.repairOrderId) });
      },
      ({ data }) => isRecent(data.businessDay),
    ),
    on(
      events.earningJudged,
      async (batch, tx) => {
        await settlements.keepJudgements(tx, batch);
        await notice(parts, tx, { of: 'orders', ids: batch.map(({ data }) => data.sourceId) });
      },
      ({ data }) => data.sourceType === 'REPAIR_ORDER' && isRecent(data.businessDay),
    ),
  ];
}

/** Decides on whatever has become complete. */
export async function notice(parts: ConsumerParts, tx: Tx, completed: Completed): Promise<void> {
  const pending = await settlements.findPending(tx, completed);
  if (pending.length === 0) return;
  await noticeSettlements(parts, settlements.sqlNoticeBook(tx), pending, parts.clock());
}
