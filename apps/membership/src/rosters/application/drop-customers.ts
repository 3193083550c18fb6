import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf } from '../../network';
import { pickRefusals } from '../domain/pick';
import { freezeRefusals } from '../domain/roster';
import { rosterRefusals } from '../domain/roster-refusals';
import type { RostersPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ...rosterRefusals.texts,
  ...freezeRefusals.pick('ROSTER_FROZEN'),
  ...pickRefusals.pick('CUSTOMERS_MISSING'),
  ROSTER_OF_OTHER_MANAGER: {
    zh: '这是另一位客户经理的客户名单。',
    en: 'This is the roster of another customer manager.',
  },
  CUSTOMER_NOT_ON_ROSTER: {
    zh: '该客户不在此客户名单上。',
    en: 'The customer is not on this roster.',
  },
});

export interface CustomersToDrop {
  readonly rosterId: string;
  readonly customerIds: readonly string[];
  /** The manager whose rosters the caller may change; null: everybody's. */
  readonly ownerId: string | null;
}

/** Takes customers off a roster that is not frozen; without any it is gone (rulebook MEM-13). */
export const dropCustomers = command<RostersPorts>()({
  name: 'rosterDrop',
  refusals,
  read({ customerIds, ...input }: CustomersToDrop) {
    if (customerIds.length === 0) return refused(refusals.no('CUSTOMERS_MISSING', ['customerIds']));
    return accepted({ ...input, customerIds });
  },
  async work(ports, { rosterId, customerIds, ownerId }, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    const roster = await ports.rosters.lock(dealerId, rosterId);
    if (!roster) return refused(refusals.no('ROSTER_NOT_FOUND', ['rosterId']));
    if (ownerId !== null && ownerId !== roster.managerId)
      return refused(refusals.no('ROSTER_OF_OTHER_MANAGER', ['rosterId']));
    const { frozenOn } = roster;
    if (frozenOn !== null) return refused(refusals.no('ROSTER_FROZEN', ['rosterId'], { frozenOn }));
    const onRoster = new Set(await ports.rosters.customersOf(roster));
    const strange = customerIds.flatMap((id, i) =>
      onRoster.has(id) ? [] : [refusals.no('CUSTOMER_NOT_ON_ROSTER', ['customerIds', i])],
    );
    if (strange.length > 0) return refused(...strange);
    await ports.rosters.drop(roster, customerIds);
    if (new Set(customerIds).size === onRoster.size) await ports.rosters.remove(roster);
    return accepted({ answer: { rosterId } });
  },
});
