import type { Database } from '@autoclub/persistence';
import type { Position, PublishedEvent } from '@autoclub/service-kit';
import { isOf } from '../archive/archive-requests';
import type { Subscription } from '../subscription';
import { pause } from '../timing';

/** So long a command waits for what its caller has been confirmed; its caller then sends it again (rulebook CONV-6). */
const PATIENCE_MS = 2_000;
const FIRST_PAUSE_MS = 15;
const LONGEST_PAUSE_MS = 250;

/** Topics keep messages for 14 days: what is older and was not handled by then will not come by them. */
const KEPT_MS = 14 * 86_400_000;
const REMEMBERED = 20_000;

/**
 * Knows of a position whether this service has handled it: every event in it of a type that is reacted to here is in
 * the inbox and does not wait for a premise. What this service does not react to is not waited for, and neither is what
 * is so old that topics have dropped it. An event that was given up counts as handled: it will not come by itself.
 */
export class Arrivals {
  private readonly types: ReadonlySet<string>;
  /** Arrived is arrived: a client that sends the same position again costs no statement. */
  private readonly arrived = new Set<string>();

  constructor(
    private readonly database: Database,
    subscriptions: readonly Subscription[],
    /** The service itself. */
    private readonly service?: string,
  ) {
    this.types = new Set(subscriptions.map(({ contract }) => contract.type));
  }

  /** How many events of the position this service still has to handle; one statement, none when it knows already. */
  async missing(position: Position): Promise<number> {
    const ids = position.filter((event) => this.isAwaited(event)).map(({ eventId }) => eventId);
    if (ids.length === 0) return 0;
    const rows: { count: number }[] = await this.database.dataSource.query(
      'select missing_events($1::uuid[]) as count',
      [ids],
    );
    const count = rows[0]?.count ?? 0;
    if (count === 0) this.remember(ids);
    return count;
  }

  /**
   * Waits until the position is handled, two seconds at most; false when it is not by then, or when the caller has gone.
   * What the service has published itself is in its database already: a service that reacts to its own events must not
   * refuse its next command because Kafka is away. Between looking, no connection is held.
   */
  async reached(position: Position, isOver: () => boolean = () => false): Promise<boolean> {
    const { service } = this;
    const fromOthers = position.filter(({ type }) => !service || !isOf(service, type));
    const deadline = performance.now() + PATIENCE_MS;
    for (let ms = FIRST_PAUSE_MS; ; ms = Math.min(ms * 2, LONGEST_PAUSE_MS)) {
      if ((await this.missing(fromOthers)) === 0) return true;
      const left = deadline - performance.now();
      if (left <= 0 || isOver()) return false;
      await pause(Math.min(ms, left));
    }
  }

  private isAwaited({ type, eventId }: PublishedEvent): boolean {
    return this.types.has(type) && !this.arrived.has(eventId) && Date.now() - writtenAt(eventId) < KEPT_MS;
  }

  private remember(ids: readonly string[]): void {
    if (this.arrived.size > REMEMBERED) this.arrived.clear();
    for (const id of ids) this.arrived.add(id);
  }
}

/** The milliseconds with which a UUID of version 7 begins. */
function writtenAt(eventId: string): number {
  return parseInt(eventId.slice(0, 8) + eventId.slice(9, 13), 16);
}
