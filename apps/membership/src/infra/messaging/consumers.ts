import type { Clock } from '@autoclub/domain-kit';
import { pointsPosted } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import { onPointsPosted } from '../../application/on-points-posted/on-points-posted';
import type { House } from '../../application/ports';
import { booksIn } from '../persistence/books';

/** What this service does about events of others: contract → use case. */
export function subscriptions(house: House, clock: Clock): readonly Subscription[] {
  return [
    on(pointsPosted, async (events, tx) => {
      const [first] = events;
      if (!first) return;
      const now = clock();
      const books = booksIn(tx, { correlationId: first.correlationId, causationId: first.id }, now);
      await onPointsPosted(house, books, events, now);
    }),
  ];
}
