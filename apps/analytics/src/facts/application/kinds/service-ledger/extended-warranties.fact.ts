import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** Warranty beyond that of the factory (rulebook SVC-11). */
export const extendedWarranties = {
  table: copyTable({
    name: 'extended_warranty_fact',
    key: ['dealerId', 'extendedWarrantyId'],
    columns: [
      'customerId',
      'membershipId',
      'vehicleId',
      'paidMinor',
      'extraYears',
      'factoryCoverTo',
      'coverTo',
      'soldOn',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.extendedWarrantySold, ({ data }) => ({ paidMinor: minorOf(data.paidAmount) }))],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
