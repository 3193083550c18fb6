import { setTimeout as sleep } from 'node:timers/promises';

/** A part of the house that can be started again. */
export interface Part {
  readonly name: string;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** A part without which nothing works ends the house when it is away for so long; others may be away for ever. */
  readonly patienceMs?: number;
}

export interface RevivalOptions {
  /** Called with one line for each end and each return of a part. */
  tell(line: string): void;
  /** Called once when a part was away for longer than the house can be without it. */
  giveUp(sentence: string): void;
  /** Waits, or returns at once when the signal is given; replaced in tests. */
  pause?(ms: number, signal: AbortSignal): Promise<void>;
  /** Milliseconds of a clock that only goes forward; replaced in tests. */
  now?(): number;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A part that has run for so long has recovered; its next end is a first one again. */
const RECOVERED_MS = 60_000;

interface History {
  failures: number;
  upSince: number;
}

/** Starts parts again that ended although nobody stopped them, each with pauses of its own, while the rest goes on. */
export class Revival {
  private readonly stopping = new AbortController();
  private readonly histories = new Map<string, History>();
  private readonly running = new Set<Promise<void>>();
  private readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  private readonly now: () => number;

  constructor(private readonly options: RevivalOptions) {
    this.pause = options.pause ?? pauseUntil;
    this.now = options.now ?? (() => performance.now());
  }

  /** To be called when a part has ended by itself; the sentence says how. */
  ended(part: Part, sentence: string): void {
    if (this.stopping.signal.aborted) return;
    const run = this.revive(part, sentence).finally(() => this.running.delete(run));
    this.running.add(run);
  }

  /** Begins no other start. What is just starting is stopped by who stops the parts. */
  stop(): void {
    this.stopping.abort();
  }

  /** Resolves when nothing is being started any more. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.running);
  }

  private async revive(part: Part, sentence: string): Promise<void> {
    const { signal } = this.stopping;
    const history = this.historyOf(part);
    const awaySince = this.now();
    for (let reason = sentence; ; history.failures++) {
      const ms = Math.min(FIRST_PAUSE_MS * 2 ** history.failures, LONGEST_PAUSE_MS);
      this.options.tell(`${reason} It is started again in ${ms / 1_000} s.`);
      await this.pause(ms, signal);
      if (signal.aborted) return;
      try {
        await part.restart();
        if (signal.aborted) return await part.stop();
        this.options.tell(`${part.name} runs again.`);
        history.failures++;
        history.upSince = this.now();
        return;
      } catch (error) {
        if (signal.aborted) return;
        reason = firstLine(error);
      }
      if (part.patienceMs !== undefined && this.now() - awaySince > part.patienceMs) {
        this.options.giveUp(`${reason} Without it nothing works, and it was away for too long.`);
        return;
      }
    }
  }

  private historyOf({ name }: Part): History {
    const history = this.histories.get(name) ?? { failures: 0, upSince: this.now() };
    if (this.now() - history.upSince > RECOVERED_MS) history.failures = 0;
    this.histories.set(name, history);
    return history;
  }
}

async function pauseUntil(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

/** The first line as a sentence; the words of a log follow below it. */
function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `${line.replace(/[.:]$/, '')}.`;
}
