/** The states of a roster and what leads from one to the next (rulebook MEM-13). */
export const ROSTER_STATES = ['PICKING', 'FROZEN', 'CLOSED'] as const;
export type RosterState = (typeof ROSTER_STATES)[number];

export const ROSTER_COMMANDS = ['freeze', 'close'] as const;
export type RosterCommand = (typeof ROSTER_COMMANDS)[number];

export const ROSTER_STARTS_AS: RosterState = 'PICKING';

export const rosterTransitions: Readonly<
  Record<RosterState, Readonly<Partial<Record<RosterCommand, RosterState>>>>
> = {
  PICKING: { freeze: 'FROZEN' },
  FROZEN: { close: 'CLOSED' },
  CLOSED: {},
};

/** The state after the command; undefined when the table knows no such way. */
export function rosterAfter(state: RosterState, command: RosterCommand): RosterState | undefined {
  return rosterTransitions[state][command];
}
