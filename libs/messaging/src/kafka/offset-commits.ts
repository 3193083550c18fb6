import { pause } from '../timing';

/** The position of a partition as the broker stores it for a group: the next offset to read. */
export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

const EVERY_MS = 250;

/**
 * Commits to the broker a few times a second how far the partitions are handled. kafkajs would do it after each
 * portion of each partition: a dozen requests for one fetch. What is not committed when the process dies is delivered
 * again, and the inbox knows it.
 */
export class OffsetCommits {
  private pending = new Map<string, Position>();
  private memberships = 0;

  constructor(private readonly commit: (positions: Position[]) => Promise<void>) {}

  reached(topic: string, partition: number, next: bigint): void {
    this.pending.set(`${topic}/${partition}`, { topic, partition, offset: String(next) });
  }

  /** How to note the progress of a portion: nothing is noted when it ends after a rebalance. */
  noting(topic: string, partition: number): (next: bigint) => boolean {
    const { memberships } = this;
    return (next) => {
      if (memberships !== this.memberships) return false;
      this.reached(topic, partition, next);
      return true;
    };
  }

  /** After a rebalance a partition may be another member's, whose position must not be set back. */
  forget(): void {
    this.pending = new Map();
    this.memberships += 1;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pause(EVERY_MS, signal);
      await this.flush();
    }
  }

  /** A commit that fails is tried again with the next one, unless its partition has moved on or away since. */
  private async flush(): Promise<void> {
    const { pending } = this;
    const positions = [...pending];
    if (positions.length === 0) return;
    for (const [key] of positions) pending.delete(key);
    try {
      await this.commit(positions.map(([, position]) => position));
    } catch {
      for (const [key, position] of positions) if (!pending.has(key)) pending.set(key, position);
    }
  }
}
