import { attendances } from '../../facts';
import type { Persons } from './measure';
import { flows } from './measures';

/** Persons who are kept as a set by day and month, under the code of the measure that they are behind. */
export interface PersonSet extends Persons {
  readonly code: string;
}

/** Who came to activities; no figure adds them up, but the coverage of activities needs to know who. */
const attended: PersonSet = {
  code: 'ATTENDANCES',
  over: attendances,
  column: 'customerId',
  day: 'attendedOn',
  dimension: null,
  only: null,
};

/** Every set of persons that is kept with the facts: those behind the flows, and what only states ask for. */
export const personSets: readonly PersonSet[] = [
  ...flows.flatMap(({ code, persons }) => (persons ? [{ code, ...(persons as Persons) }] : [])),
  attended,
];

/**
 * The set of the members in force: on the days on which a customer becomes a member or ceases to be one their bit is
 * set, so that who is one on a day is whose bit is set on an odd number of days up to then.
 */
export const MEMBERS = 'MEMBERS';
