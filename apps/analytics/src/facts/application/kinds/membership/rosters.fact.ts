import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** The customers of a customer manager for one quarter (rulebook MEM-13). */
export const rosters = {
  table: copyTable({
    name: 'roster_fact',
    key: ['dealerId', 'rosterId'],
    columns: [
      'managerId',
      'quarterFrom',
      'quarterTo',
      'customerIds',
      'frozenOn',
      'closedOn',
      'cause',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.rosterFrozen), said(events.rosterClosed)],
} satisfies FactKind;
