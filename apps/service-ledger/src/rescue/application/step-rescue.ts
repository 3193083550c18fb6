import { accepted, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { stepRefusals } from '../domain/refusals';
import { stepped } from '../domain/rescue-case';
import type { StepPorts } from './ports';

const MOST_RESPONDERS = 10;

/** Sends responders to a case (rulebook SVC-14). */
export const dispatchRescue = command<StepPorts>()({
  name: 'rescueDispatch',
  refusals: stepRefusals,
  async work(
    ports,
    input: { readonly rescueCaseId: string; readonly responderIds: readonly string[] },
    { now },
  ) {
    const { no } = stepRefusals;
    const responderIds = [...new Set(input.responderIds)];
    const isRight =
      responderIds.length === input.responderIds.length && responderIds.length <= MOST_RESPONDERS;
    if (!isRight || responderIds.length === 0)
      return refused(no('RESPONDERS_MISSING', ['responderIds'], { max: MOST_RESPONDERS }));
    const known = await ports.lockCase(input.rescueCaseId);
    if (!known) return refused(no('RESCUE_NOT_FOUND', ['rescueCaseId']));
    const staff = await ports.staffMembers(responderIds);
    const stranger = responderIds.findIndex((id) => staff.every((each) => each.id !== id));
    if (stranger >= 0) return refused(no('STAFF_MEMBER_NOT_FOUND', ['responderIds', stranger]));
    const sent = stepped(known, 'DISPATCHED', { dispatchedAt: now, responderIds });
    if (!sent.ok) return sent;
    await ports.writeCase(sent.value);
    return accepted({ answer: { rescueCaseId: known.id }, written: sent.value });
  },
});

/** The responders have reached the car. */
export const arriveAtRescue = command<StepPorts>()({
  name: 'rescueArrive',
  refusals: stepRefusals,
  async work(ports, { rescueCaseId }: { readonly rescueCaseId: string }, { now }) {
    const known = await ports.lockCase(rescueCaseId);
    if (!known) return refused(stepRefusals.no('RESCUE_NOT_FOUND', ['rescueCaseId']));
    const there = stepped(known, 'ON_SITE', { onSiteAt: now });
    if (!there.ok) return there;
    await ports.writeCase(there.value);
    return accepted({ answer: { rescueCaseId }, written: there.value });
  },
});
