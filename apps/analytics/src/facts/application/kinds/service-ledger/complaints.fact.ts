import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** A complaint or request, and how it was closed once it is (rulebook SVC-15). */
export const complaints = {
  table: copyTable({
    name: 'complaint_fact',
    key: ['dealerId', 'complaintId'],
    columns: [
      'customerId',
      'membershipId',
      'vehicleId',
      'repairOrderId',
      'kind',
      'category',
      'contactPoint',
      'severity',
      'openedOn',
      'closedOn',
      'isInTime',
      'satisfactionScore',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.complaintOpened), said(events.complaintClosed)],
} satisfies FactKind;
