import { randomBytes } from 'node:crypto';
import { defineEvent, type EventContract } from '@autoclub/event-contracts';
import { z } from 'zod';

/** A step of a counter, the aggregate of the tests; `n` is what it shows after it. */
export interface Step {
  readonly counterId: string;
  readonly n: number;
}

/** A contract with a topic that no other test uses. */
export function counterContract(
  name = 'counter-moved',
  aggregate = unusedName('counter'),
): EventContract<Step> {
  return defineEvent({
    publisher: 'analytics',
    aggregate,
    name,
    version: 1,
    key: 'counterId',
    summary: 'A counter went one step on.',
    schema: z.object({ counterId: z.string(), n: z.number().int() }),
    example: { counterId: 'l1', n: 1 },
  });
}

/** A name that no other test uses. */
export function unusedName(prefix: string): string {
  return `${prefix}-${randomBytes(4).toString('hex')}`;
}
