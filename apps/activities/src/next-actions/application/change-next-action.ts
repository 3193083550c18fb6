import { accepted, businessDayOf, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { closed, foundRefusals, openOne, snoozed, snoozeRefusals } from '../domain/change-next-action';
import type { NextActionOutcome, SnoozeGround } from '../domain/next-action';
import { closedFact } from './closed-fact';
import type { NextActionPorts } from './ports';

export interface NextActionInput {
  readonly nextActionId: string;
}

const closeRefusals = defineRefusals({
  ...foundRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
});

/**
 * Closes an action by its outcome, which is published for those whose case it was; of two who do, the second is refused
 * (rulebook ACT-14).
 */
export const closeNextAction = command<NextActionPorts>()({
  name: 'nextActionClose',
  refusals: closeRefusals,
  work: async (
    { network, nextActions },
    { nextActionId, outcome }: NextActionInput & { readonly outcome: NextActionOutcome },
    { dealerId, staffMemberId, now },
  ) => {
    const dealer = await network.dealer(dealerId);
    if (!dealer) return refused(closeRefusals.no('DEALER_NOT_FOUND'));
    const said = { outcome, byId: staffMemberId, at: now };
    const decided = closed(await nextActions.lock(dealerId, nextActionId), said);
    if (!decided.ok) return decided;
    await nextActions.save(decided.value);
    const facts = [closedFact(decided.value, outcome, businessDayOf(now, dealer.timeZone), dealer)];
    return accepted({ answer: { id: nextActionId }, written: decided.value, facts });
  },
});

export interface SnoozeInput extends NextActionInput {
  readonly until: LocalDate;
  readonly ground: SnoozeGround;
}

/** Puts an action off until a later day (rulebook ACT-14). */
export const snoozeNextAction = command<NextActionPorts>()({
  name: 'nextActionSnooze',
  refusals: snoozeRefusals,
  work: async ({ network, nextActions }, { nextActionId, until, ground }: SnoozeInput, { dealerId, now }) => {
    const dealer = await network.dealer(dealerId);
    if (!dealer) return refused(snoozeRefusals.no('DEALER_NOT_FOUND'));
    const today = businessDayOf(now, dealer.timeZone);
    const decided = snoozed(await nextActions.lock(dealerId, nextActionId), { until, ground, today });
    if (!decided.ok) return decided;
    await nextActions.save(decided.value);
    return accepted({ answer: { id: nextActionId }, written: decided.value });
  },
});

const assignRefusals = defineRefusals({
  ...foundRefusals.texts,
  ...commonRefusals.pick('STAFF_MEMBER_NOT_FOUND'),
});

/** Hands an action to a member of staff, or back to the pool of the desk (rulebook ACT-14). */
export const assignNextAction = command<NextActionPorts>()({
  name: 'nextActionAssign',
  refusals: assignRefusals,
  work: async (
    { network, nextActions },
    { nextActionId, staffMemberId }: NextActionInput & { readonly staffMemberId: string | null },
    { dealerId },
  ) => {
    if (staffMemberId !== null && !(await network.isStaffMember(dealerId, staffMemberId)))
      return refused(assignRefusals.no('STAFF_MEMBER_NOT_FOUND', ['staffMemberId']));
    const open = openOne(await nextActions.lock(dealerId, nextActionId));
    if (!open.ok) return open;
    const assigned = { ...open.value, staffMemberId };
    await nextActions.save(assigned);
    return accepted({ answer: { id: nextActionId }, written: assigned });
  },
});
