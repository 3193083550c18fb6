import type { Clock } from '@autoclub/domain-kit';
import { type Database, everything } from '@autoclub/persistence';

const MINUTE_MS = 60_000;

/** A dealer and the zone that cuts its days. */
export interface DealerZone {
  readonly dealerId: string;
  readonly timeZone: string;
}

/**
 * The clocks of the dealers (rulebook PLT-04). Nearly all show what the machine's shows; one of a sandbox dealer may
 * be ahead. Those that are ahead are kept in memory, so that asking costs nothing; `refresh` reads them again.
 */
export class DealerClocks {
  private ahead: ReadonlyMap<string, number> = new Map();

  constructor(
    private readonly database: Database,
    private readonly machine: Clock,
  ) {}

  /** The clock of a dealer; the machine's for one that is not ahead, and for null, the platform. */
  clockOf(dealerId: string | null): Clock {
    return () => {
      const now = this.machine();
      const minutes = dealerId === null ? undefined : this.ahead.get(dealerId);
      return minutes === undefined ? now : new Date(now.getTime() + minutes * MINUTE_MS);
    };
  }

  /** Reads which clocks are ahead, and by how much. */
  async refresh(): Promise<void> {
    const rows: { dealer_id: string; ahead_minutes: number }[] = await this.database.transaction(
      everything,
      (tx) => tx.query('select dealer_id, ahead_minutes from dealer_clock where ahead_minutes > 0'),
    );
    this.ahead = new Map(rows.map(({ dealer_id, ahead_minutes }) => [dealer_id, ahead_minutes]));
  }

  /** Every dealer whose zone is known. */
  zones(): Promise<DealerZone[]> {
    return this.database.transaction(everything, (tx) =>
      tx.query(
        `select dealer_id as "dealerId", time_zone as "timeZone" from dealer_clock
          where time_zone is not null order by dealer_id`,
      ),
    );
  }
}
