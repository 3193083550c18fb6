import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf, todayAt } from '../../network';
import { close, closeRefusals } from '../domain/roster';
import { rosterRefusals } from '../domain/roster-refusals';
import { rosterFact } from './facts';
import type { RostersPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ...rosterRefusals.texts,
  ...closeRefusals.texts,
});

export interface RosterToClose {
  readonly rosterId: string;
}

/** Ends a frozen roster before its quarter does, since its manager left; its customers can be picked again. */
export const closeRoster = command<RostersPorts>()({
  name: 'rosterClose',
  refusals,
  async work(ports, { rosterId }: RosterToClose, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const roster = await ports.rosters.lock(dealer.value.dealerId, rosterId);
    if (!roster) return refused(refusals.no('ROSTER_NOT_FOUND', ['rosterId']));
    const customerIds = await ports.rosters.customersOf(roster);
    const closed = close(roster, todayAt(dealer.value, caller), 'MANAGER_LEFT');
    if (!closed.ok) return closed;
    await ports.rosters.save(closed.value);
    return accepted({ answer: { rosterId }, facts: [rosterFact(closed.value, customerIds, dealer.value)] });
  },
});
