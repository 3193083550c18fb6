/**
 * The source of the current instant (UTC). Every rule takes time as an input (rulebook PLT-04), so nothing below
 * `compose.ts` reads the system clock; a sandbox dealer can hand in a clock that runs ahead.
 */
export type Clock = () => Date;

/** The clock of the machine. Only `compose.ts` files and tools hand it out. */
export const systemClock: Clock = () => new Date();

/** A clock that stands still at one instant, for examples and tests. */
export function fixedClock(instant: Date | string): Clock {
  const at = new Date(instant);
  return () => new Date(at);
}
