import { GraphQLError } from 'graphql';
import { type Level, secondsUntil, type Throttle } from './throttle';

/** What an answer says of its cost, beside the data. */
export interface CostExtension {
  readonly requested: number;
  readonly throttle: {
    readonly maximum: number;
    readonly available: number;
    readonly restoreRate: number;
  };
}

/** What a request costs its client, and whether that was there. It is paid once, however often it is run. */
export class Bill {
  private paid: { readonly cost: number; readonly level: Level } | undefined;

  constructor(
    private readonly throttle: Throttle,
    private readonly client: string,
  ) {}

  /** Whether the operation may run; undefined until it is known. Even an operation that selects nothing is asked for. */
  pay(cost: number): boolean | Promise<boolean> {
    if (this.paid) return this.paid.level.isTaken;
    const due = Math.max(1, cost);
    const level = this.throttle.take(this.client, due);
    return level instanceof Promise ? level.then((known) => this.note(due, known)) : this.note(due, level);
  }

  /** The refusal of an operation that was not paid, with when it can be. */
  refusal(): GraphQLError {
    const { cost, level } = this.paid ?? { cost: 1, level: { available: 0 } };
    const seconds = secondsUntil(cost, level.available, this.throttle.size);
    const texts = {
      en: `The operation costs ${cost}, and you have ${level.available} left: ask again in ${seconds} s.`,
      zh: `该操作的成本为 ${cost}，您的余量为 ${level.available}：请在 ${seconds} 秒后重试。`,
    };
    const headers = new Map([['retry-after', String(seconds)]]);
    return new GraphQLError(texts.en, {
      extensions: { code: 'THROTTLED', texts, http: { status: 429, headers } },
    });
  }

  /** Undefined for a request that never came to its cost. */
  extensions(): { readonly cost: CostExtension } | undefined {
    if (!this.paid) return undefined;
    const { maximum, restoreRate } = this.throttle.size;
    const { cost: requested, level } = this.paid;
    return { cost: { requested, throttle: { maximum, available: level.available, restoreRate } } };
  }

  private note(cost: number, level: Level): boolean {
    this.paid ??= { cost, level };
    return this.paid.level.isTaken;
  }
}
