import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** The file of a car's customer, as an outlet delivered it (rulebook MEM-15). */
export const outletFiles = {
  table: copyTable({
    name: 'outlet_file_fact',
    key: ['dealerId', 'vehicleId'],
    columns: [
      'customerId',
      'outletId',
      'soldOn',
      'deliveredOn',
      'isOnTime',
      'fieldCount',
      'correctedFieldCodes',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.outletFileDelivered)],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
