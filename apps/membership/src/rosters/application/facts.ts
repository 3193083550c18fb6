import { rosterClosed, rosterFrozen, type DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { Roster } from '../domain/roster';

type RosterFact = Fact<DataOf<typeof rosterFrozen>> | Fact<DataOf<typeof rosterClosed>>;

/** That a roster was frozen, or closed, with all its customers: a consumer needs no earlier event. */
export function rosterFact(
  roster: Roster,
  customerIds: readonly string[],
  { dealerId, regionId }: Pick<DealerRecord, 'dealerId' | 'regionId'>,
): RosterFact {
  const { rosterId, managerId, quarter, frozenOn, closedOn, closedCause: cause, version: sequence } = roster;
  if (frozenOn === null) throw new Error(`The roster ${rosterId} is not frozen.`);
  const state = {
    ...{ rosterId, dealerId, managerId, frozenOn },
    quarterFrom: quarter.from,
    quarterTo: quarter.to,
    customerIds: [...customerIds],
  };
  const home = { dealerId, regionId };
  return closedOn === null || cause === null
    ? { contract: rosterFrozen, data: state, sequence, home }
    : { contract: rosterClosed, data: { ...state, cause, closedOn }, sequence, home };
}
