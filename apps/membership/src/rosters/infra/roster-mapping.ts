import type { Roster } from '../domain/roster';
import type { RosterEntity } from './roster.entity';

type RosterColumns = Omit<RosterEntity, 'traceId' | 'recordedAt'>;

/** A roster as the domain knows it, from its row. */
export function rosterOf({ quarterFrom, quarterTo, ...row }: RosterColumns): Roster {
  const { rosterId, dealerId, managerId, state, openedOn, frozenOn, closedOn, closedCause, version } = row;
  return {
    ...{ rosterId, dealerId, managerId, state, openedOn, frozenOn, closedOn, closedCause, version },
    quarter: { from: quarterFrom, to: quarterTo },
  };
}

export function rosterColumns({ quarter, ...roster }: Roster): RosterColumns {
  return { ...roster, quarterFrom: quarter.from, quarterTo: quarter.to };
}
