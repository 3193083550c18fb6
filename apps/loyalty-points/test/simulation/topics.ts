import type { DeliveredEvent } from '@autoclub/event-contracts';
import type { Dice } from './dice';
import type { Faults } from './faults';

const PARTITIONS = 3;

/**
 * The broker: events of one aggregate share a partition and keep its order; between partitions there is none. Each
 * acknowledged event stays; a duplicate stands behind what was sent meanwhile.
 */
export class Topics {
  readonly partitions: DeliveredEvent[][] = Array.from({ length: PARTITIONS }, () => []);

  constructor(private readonly dice: Dice) {}

  append(event: DeliveredEvent): void {
    const place = [...event.subject].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % PARTITIONS;
    this.partitions[place]?.push(event);
  }

  /** A sender that was thought dead sends once more what it had sent. */
  repeat(): void {
    const partition = this.dice.pick(this.partitions as [DeliveredEvent[], ...DeliveredEvent[][]]);
    const event = partition[this.dice.int(0, partition.length - 1)];
    if (event) partition.push(event);
  }
}

/** Carries an outbox into the topics: marked after the acknowledgement, so that it comes twice rather than never. */
export class Relay {
  private readonly published = new Set<string>();

  constructor(
    private readonly dice: Dice,
    private readonly topics: Topics,
    private readonly outbox: () => Iterable<DeliveredEvent>,
  ) {}

  carry(faults: Faults): void {
    const waiting = [...this.outbox()].filter(({ id }) => !this.published.has(id));
    for (const event of waiting.slice(0, this.dice.int(1, 5))) {
      if (this.dice.chance(faults.loss)) return;
      this.topics.append(event);
      if (this.dice.chance(faults.loss)) return;
      this.published.add(event.id);
    }
  }

  hasWaiting(): boolean {
    return [...this.outbox()].some(({ id }) => !this.published.has(id));
  }
}

/** Reads the topics for a service from where it has committed, and commits when the service has applied it. */
export class Consumer {
  private readonly offsets: number[] = Array.from({ length: PARTITIONS }, () => 0);

  constructor(
    private readonly dice: Dice,
    private readonly topics: Topics,
    private readonly handle: (partitions: readonly (readonly DeliveredEvent[])[]) => Promise<void>,
    private readonly offsetBeforeEffect = false,
  ) {}

  async poll(faults: Faults): Promise<void> {
    const taken = this.topics.partitions.map((events, partition) => {
      const from = this.offsets[partition] ?? 0;
      return this.dice.chance(300) ? [] : events.slice(from, from + this.dice.int(1, 4));
    });
    const commit = () =>
      taken.forEach(
        (events, partition) => (this.offsets[partition] = (this.offsets[partition] ?? 0) + events.length),
      );
    if (taken.every(({ length }) => length === 0)) return;
    if (this.offsetBeforeEffect) commit();
    await this.handle(taken);
    if (!this.offsetBeforeEffect && !this.dice.chance(faults.loss)) commit();
  }

  isBehind(): boolean {
    return this.topics.partitions.some((events, partition) => events.length > (this.offsets[partition] ?? 0));
  }
}
