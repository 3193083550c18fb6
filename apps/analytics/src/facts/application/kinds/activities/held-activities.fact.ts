import * as events from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

const NOT_HELD_YET = {
  invitedCount: 0,
  registeredCount: 0,
  attendedCount: 0,
  noShowCount: 0,
  costMinor: 0,
  paidByParticipantsMinor: 0,
};

function closedActivityOf({ costs, paidByParticipantsAmount }: DataOf<typeof events.activityClosed>) {
  return {
    costMinor: Object.values(costs).reduce((sum, cost) => sum + minorOf(cost), 0),
    paidByParticipantsMinor: minorOf(paidByParticipantsAmount),
  };
}

/** An activity, and how it went once it is closed. */
export const heldActivities = {
  table: copyTable({
    name: 'activity_fact',
    key: ['dealerId', 'activityId'],
    columns: [
      'kind',
      'formatCode',
      'isLarge',
      'isMembersOnly',
      'outcome',
      'heldOn',
      'closedOn',
      'capacity',
      'invitedCount',
      'registeredCount',
      'attendedCount',
      'noShowCount',
      'costMinor',
      'paidByParticipantsMinor',
      ...ORIGIN,
    ],
  }),
  sources: [
    said(events.activityPublished, () => NOT_HELD_YET),
    said(events.activityClosed, ({ data }) => closedActivityOf(data)),
  ],
} satisfies FactKind;
