import type { Task } from '@autoclub/jobs';
import { everything } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { Gauge, type Registry } from 'prom-client';
import { INVARIANTS } from './invariants';
import type { Proof } from './prove-ledger';

const EVERY_MS = 60_000;

/**
 * Watches the promises in production, one dealer after the other so that no statement runs long (rulebook PTS-14): the
 * whole proof of a dealer's books, I1 to I13. A breach is logged, and the gauge above zero is the alarm; so is a dealer
 * whose books have not been gone through for long.
 */
export function watchInvariants(
  { database, logger, metrics, clock }: Pick<Host, 'database' | 'logger' | 'metrics' | 'clock'>,
  prove: (dealerId: string) => Promise<Proof>,
): Task {
  const gauges = metrics && gaugesIn(metrics.registry);
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
      const dealer = next.dealer_id;
      const { breaches, invariants } = await prove(dealer);
      for (const invariant of INVARIANTS) gauges?.breaches.set({ invariant, dealer }, invariants[invariant]);
      gauges?.provedAt.set({ dealer }, clock().getTime() / 1_000);
      for (const { check, subject } of breaches)
        logger.error({ check, subject, dealerId: dealer }, 'an invariant of the ledger is broken');
      return false;
    },
  };
}

/** Of the host that has metrics; another one, such as that of a test, has none. */
function gaugesIn(registry: Registry) {
  const registers = [registry];
  return {
    breaches: new Gauge({
      name: 'club_points_invariant_breaches',
      help: 'Broken promises of the points ledger, by invariant and dealer; anything above 0 is an alarm',
      labelNames: ['invariant', 'dealer'],
      registers,
    }),
    provedAt: new Gauge({
      name: 'club_points_proved_timestamp_seconds',
      help: "When a dealer's books were last proved; one that stands still is an alarm",
      labelNames: ['dealer'],
      registers,
    }),
  };
}
