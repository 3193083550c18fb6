import type { Task } from '@autoclub/jobs';
import { everything } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { Gauge } from 'prom-client';
import { invariantBreaches } from './check-invariants';
import { INVARIANTS, invariantOf } from './invariants';

const EVERY_MS = 60_000;
/** The one gauge of a process; a second host of a test registers none. */
const NAME = 'club_points_invariant_breaches';

/**
 * Watches the promises in production, one dealer after the other so that no statement runs long (rulebook PTS-14): a
 * breach is logged, and the gauge above zero is the alarm.
 */
export function watchInvariants({ database, logger, metrics }: Host): Task {
  const gauge =
    metrics &&
    new Gauge({
      name: NAME,
      help: 'Broken promises of the points ledger, by invariant and dealer; anything above 0 is an alarm',
      labelNames: ['invariant', 'dealer'],
      registers: [metrics.registry],
    });
  let last = '';
  return {
    name: 'watch the invariants of the ledger',
    everyMs: EVERY_MS,
    run: async () => {
      const [next]: { dealer_id: string }[] = await database.transaction(everything, (tx) =>
        tx.query('select dealer_id from dealer where dealer_id > $1 order by 1 limit 1', [last]),
      );
      last = next?.dealer_id ?? '';
      if (!next) return false;
      const breaches = await invariantBreaches(database, next.dealer_id);
      for (const invariant of INVARIANTS) {
        const count = breaches.filter(({ check }) => invariantOf(check) === invariant).length;
        gauge?.set({ invariant, dealer: next.dealer_id }, count);
      }
      for (const { check, subject } of breaches)
        logger.error({ check, subject, dealerId: next.dealer_id }, 'an invariant of the ledger is broken');
      return false;
    },
  };
}
