import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** The finish that was promised for a job, kept or broken (rulebook SVC-13). */
export const timePromises = {
  table: copyTable({
    name: 'time_promise_fact',
    key: ['dealerId', 'repairOrderId'],
    columns: [
      'customerId',
      'membershipId',
      'vehicleId',
      'jobKind',
      'isKept',
      'lateMinutes',
      'judgedOn',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.timePromiseJudged)],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
