import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** A job that was advised and refused (rulebook SVC-23). */
export const declinedWorks = {
  table: copyTable({
    name: 'declined_work_fact',
    key: ['dealerId', 'declinedWorkId'],
    columns: [
      'customerId',
      'membershipId',
      'vehicleId',
      'repairOrderId',
      'serviceAdvisorId',
      'jobCode',
      'urgency',
      'reasonCode',
      'estimatedMinor',
      'declinedOn',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.workDeclined, ({ data }) => ({ estimatedMinor: minorOf(data.estimatedAmount) }))],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
