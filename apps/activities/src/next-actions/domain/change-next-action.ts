import { accepted, addDays, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import type { LocalDate, Outcome, RefusalOf } from '@autoclub/domain-kit';
import type { NextAction, NextActionOutcome, SnoozeGround } from './next-action';

export const foundRefusals = defineRefusals({
  NEXT_ACTION_NOT_FOUND: { zh: '未找到该待办。', en: 'There is no such next action.' },
  NEXT_ACTION_CLOSED: {
    zh: '该待办已办结，可能由他人完成。',
    en: 'The action is closed already, perhaps by somebody else.',
  },
});

export const snoozeRefusals = defineRefusals({
  ...foundRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  SNOOZE_OUT_OF_RANGE: {
    zh: '须推迟至 {first} 至 {last} 之间。',
    en: 'An action can be put off until a day from {first} to {last}.',
  },
});

type FoundRefusal = RefusalOf<typeof foundRefusals>;

const FIELD = ['nextActionId'];
const LONGEST_SNOOZE_DAYS = 90;

/** An action that somebody can still do something about. */
export function openOne(action: NextAction | undefined): Outcome<NextAction, FoundRefusal> {
  if (!action) return refused(foundRefusals.no('NEXT_ACTION_NOT_FOUND', FIELD));
  return action.state === 'OPEN' ? accepted(action) : refused(foundRefusals.no('NEXT_ACTION_CLOSED', FIELD));
}

/** Done, with what came of it; who closed it first has closed it. */
export function closed(
  action: NextAction | undefined,
  said: { readonly outcome: NextActionOutcome; readonly byId: string | null; readonly at: Date },
): Outcome<NextAction, FoundRefusal> {
  const open = openOne(action);
  if (!open.ok) return open;
  const { outcome, byId: closedById, at: closedAt } = said;
  return accepted({ ...open.value, state: 'DONE', outcome, closedById, closedAt });
}

/** Put off until a later day, from tomorrow on within 90 days; an attempt counts where nobody answered. */
export function snoozed(
  action: NextAction | undefined,
  {
    until,
    ground,
    today,
  }: { readonly until: LocalDate; readonly ground: SnoozeGround; readonly today: LocalDate },
): Outcome<NextAction, RefusalOf<typeof snoozeRefusals>> {
  const open = openOne(action);
  if (!open.ok) return open;
  const [first, last] = [addDays(today, 1), addDays(today, LONGEST_SNOOZE_DAYS)];
  if (until < first || until > last)
    return refused(snoozeRefusals.no('SNOOZE_OUT_OF_RANGE', ['until'], { first, last }));
  const attemptCount = open.value.attemptCount + (ground === 'NOT_REACHED' ? 1 : 0);
  return accepted({ ...open.value, showOn: until, dueOn: until, attemptCount });
}
