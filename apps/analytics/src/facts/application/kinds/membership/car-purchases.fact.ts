import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** A new car that was sold to a customer. */
export const carPurchases = {
  table: copyTable({
    name: 'car_purchase_fact',
    key: ['dealerId', 'vehicleId'],
    columns: [
      'customerId',
      'membershipId',
      'outletId',
      'salesAdvisorId',
      'modelCode',
      'purchasedOn',
      'isFinanced',
      'referralId',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.carPurchased)],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
