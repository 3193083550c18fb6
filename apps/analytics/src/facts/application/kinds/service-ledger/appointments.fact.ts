import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** An appointment, and how it ended once it has (rulebook SVC-12). */
export const appointments = {
  table: copyTable({
    name: 'appointment_fact',
    key: ['dealerId', 'appointmentId'],
    columns: [
      'customerId',
      'membershipId',
      'vehicleId',
      'jobKind',
      'businessDay',
      'channel',
      'isZeroWait',
      'bookedOn',
      'outcome',
      'waitedMinutes',
      'repairOrderId',
      'closedOn',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.appointmentBooked), said(events.appointmentClosed)],
} satisfies FactKind;
