import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf, todayAt } from '../../network';
import { freeze, freezeRefusals } from '../domain/roster';
import { rosterRefusals } from '../domain/roster-refusals';
import { rosterFact } from './facts';
import type { RostersPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ...rosterRefusals.texts,
  ...freezeRefusals.texts,
});

export interface RosterToFreeze {
  readonly rosterId: string;
}

/** Fixes a roster of a running quarter at once; else the night does (rulebook MEM-13). */
export const freezeRoster = command<RostersPorts>()({
  name: 'rosterFreeze',
  refusals,
  async work(ports, { rosterId }: RosterToFreeze, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const roster = await ports.rosters.lock(dealer.value.dealerId, rosterId);
    if (!roster) return refused(refusals.no('ROSTER_NOT_FOUND', ['rosterId']));
    const frozen = freeze(roster, todayAt(dealer.value, caller));
    if (!frozen.ok) return frozen;
    await ports.rosters.save(frozen.value);
    const customerIds = await ports.rosters.customersOf(roster);
    return accepted({ answer: { rosterId }, facts: [rosterFact(frozen.value, customerIds, dealer.value)] });
  },
});
