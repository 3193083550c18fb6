import { randomBytes } from 'node:crypto';
import { defineEvent, type EventContract } from '@autoclub/event-contracts';
import { z } from 'zod';

/** A step of a lane, the aggregate of the tests; `n` counts the steps. */
export interface Step {
  readonly laneId: string;
  readonly n: number;
}

/** A contract with a topic that no other test uses. */
export function laneContract(name = 'lane-stepped', aggregate = chance('lane')): EventContract<Step> {
  return defineEvent({
    publisher: 'analytics',
    aggregate,
    name,
    version: 1,
    key: 'laneId',
    summary: 'A lane went one step on.',
    schema: z.object({ laneId: z.string(), n: z.number().int() }),
    example: { laneId: 'l1', n: 1 },
  });
}

/** A name that nobody had before. */
export function chance(prefix: string): string {
  return `${prefix}-${randomBytes(4).toString('hex')}`;
}
