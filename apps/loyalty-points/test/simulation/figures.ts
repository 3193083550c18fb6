import { type DataOf, type DeliveredEvent, pointsPosted } from '@autoclub/event-contracts';
import { type Faults, crash } from './faults';
import type { Dice } from './dice';

interface Sums {
  readonly inbox: ReadonlySet<string>;
  readonly totals: ReadonlyMap<string, number>;
  /** The numbers of each account's entries in the order in which they were applied. */
  readonly sequences: ReadonlyMap<string, readonly number[]>;
}

/** Somebody who adds up what is posted, as the figures of the club do: once for each event, in the order of an account. */
export class Figures {
  sums: Sums = { inbox: new Set(), totals: new Map(), sequences: new Map() };

  constructor(
    private readonly dice: Dice,
    public faults: Faults,
    private readonly withoutInbox = false,
  ) {}

  consume(partitions: readonly (readonly DeliveredEvent[])[]): Promise<void> {
    const inbox = new Set(this.sums.inbox);
    const totals = new Map(this.sums.totals);
    const sequences = new Map(this.sums.sequences);
    for (const { id, type, subject, sequence, data } of partitions.flat()) {
      if (type !== pointsPosted.type || (inbox.has(id) && !this.withoutInbox)) continue;
      inbox.add(id);
      totals.set(subject, (totals.get(subject) ?? 0) + (data as DataOf<typeof pointsPosted>).points);
      sequences.set(subject, [...(sequences.get(subject) ?? []), sequence]);
    }
    if (this.dice.chance(this.faults.crash)) return Promise.reject(crash);
    this.sums = { inbox, totals, sequences };
    if (this.dice.chance(this.faults.crashAfterCommit)) return Promise.reject(crash);
    return Promise.resolve();
  }
}
