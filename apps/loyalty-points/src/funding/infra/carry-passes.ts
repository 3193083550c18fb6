import type { Task } from '@autoclub/jobs';
import { everything } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { Dealer } from '../../network';
import { carryOn } from '../application/carry-on';
import { passPorts } from './sql-passes';

const AT_ONCE = 100;
const EVERY_MS = 1_000;

/**
 * Carries points that are under way into the books of the other dealer, each pass in a transaction of its own over
 * both books: a command of one dealer reaches its own rows alone (rulebook PLT-02). Copies of the service may do so
 * together.
 */
export function carryPasses(host: Host): Task {
  const portsIn = passPorts(host);
  const nowAt = ({ dealerId }: Dealer) => host.clockOf(dealerId)();
  return {
    name: 'carry points to other dealers',
    everyMs: EVERY_MS,
    run: async () => {
      const due: { dealerId: string; passId: string }[] = await host.database.transaction(everything, (tx) =>
        tx.query(
          `select dealer_id as "dealerId", pass_id as "passId" from points_pass
            where status = 'UNDER_WAY' order by requested_at, pass_id limit $1`,
          [AT_ONCE],
        ),
      );
      for (const key of due)
        await host.database.transaction(everything, (tx) =>
          carryOn(portsIn(tx, { now: host.clockOf(key.dealerId)() }), key, nowAt),
        );
      return due.length === AT_ONCE;
    },
  };
}
