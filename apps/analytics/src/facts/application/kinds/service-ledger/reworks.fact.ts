import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** An order that repeats a job of an earlier one (rulebook SVC-20). */
export const reworks = {
  table: copyTable({
    name: 'rework_fact',
    key: ['dealerId', 'repairOrderId'],
    columns: [
      'customerId',
      'membershipId',
      'vehicleId',
      'repeatedRepairOrderId',
      'jobCode',
      'daysBetween',
      'costMinor',
      'recordedOn',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.reworkRecorded, ({ data }) => ({ costMinor: minorOf(data.costAmount) }))],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
