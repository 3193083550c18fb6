import type { Clock } from '@autoclub/domain-kit';
import { everything } from '@autoclub/persistence';
import type { Database } from '@autoclub/persistence';

/**
 * Finishes campaigns whose last day has passed at their dealer, by the dealer's own clock (rulebook PLT-04); returns
 * how many. Results of their days that arrive later still count.
 */
export async function finishCampaigns(database: Database, clock: Clock): Promise<number> {
  const [, count] = await database.transaction<[unknown, number]>(everything, (tx) =>
    tx.query(
      `update campaign c set state = 'FINISHED'
         from dealer d left join dealer_clock k on k.dealer_id = d.dealer_id
        where d.dealer_id = c.dealer_id and c.state = 'RUNNING'
          and c.ends_on <= ($1::timestamptz + coalesce(k.ahead_minutes, 0) * interval '1 minute')
                             at time zone d.time_zone`,
      [clock()],
    ),
  );
  return count;
}
