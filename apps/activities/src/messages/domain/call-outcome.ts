import type { SuppressionGround } from './suppression';

/** How a task to call a person ended (rulebook ACT-08). */
export const CALL_OUTCOMES = ['REACHED', 'NOT_REACHED', 'WRONG_NUMBER', 'DOES_NOT_WANT_CALLS'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

interface Meaning {
  readonly state: 'DELIVERED' | 'FAILED';
  /** The person is not called again. */
  readonly suppresses?: SuppressionGround;
}

const MEANINGS: Readonly<Record<CallOutcome, Meaning>> = {
  REACHED: { state: 'DELIVERED' },
  NOT_REACHED: { state: 'FAILED' },
  WRONG_NUMBER: { state: 'FAILED', suppresses: 'BOUNCE' },
  DOES_NOT_WANT_CALLS: { state: 'DELIVERED', suppresses: 'OPT_OUT' },
};

/** What an outcome makes of the message, and of later ones by telephone. */
export function meaningOf(outcome: CallOutcome): Meaning {
  return MEANINGS[outcome];
}
