import type { Dice } from './dice';

/** The process has died: what it had not committed is gone, and the one who waits for its answer does not know. */
export class Crash extends Error {}

/** One for all of them: a stack for each would cost more than what it interrupts. */
export const crash = new Crash('The process has died.');

/** How often things go wrong in a run, each of a thousand; some runs are quiet, some are storms. */
export interface Faults {
  /** Between any two steps of a transaction. */
  readonly crash: number;
  readonly crashAfterCommit: number;
  /** A message, or the acknowledgement of one, is lost on its way. */
  readonly loss: number;
  /** A message comes a second time, long after the first. */
  readonly duplicate: number;
  readonly clockJump: number;
}

export const NO_FAULTS: Faults = { crash: 0, crashAfterCommit: 0, loss: 0, duplicate: 0, clockJump: 0 };

export function anyFaults(dice: Dice): Faults {
  const upTo = (most: number) => dice.pick([0, dice.int(0, most), most]);
  return {
    crash: upTo(50),
    crashAfterCommit: upTo(200),
    loss: upTo(200),
    duplicate: upTo(200),
    clockJump: upTo(150),
  };
}

/** Guards that a run is made without, to see that it is found out; all are there unless named. */
export interface Sabotage {
  /** Who adds up what was posted applies events however often they come. */
  readonly withoutInbox?: boolean;
  /** The place in a topic is noted before what it holds has been applied. */
  readonly offsetBeforeEffect?: boolean;
  /** Events are published whether or not their transaction is. */
  readonly publishBeforeCommit?: boolean;
  /** A client that sends a command again does so under another key. */
  readonly newKeyForRetry?: boolean;
}
