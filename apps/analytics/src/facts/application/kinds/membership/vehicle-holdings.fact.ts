import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** From which day on a vehicle belongs to a customer, and how it came about (rulebook CONV-8). */
export const vehicleHoldings = {
  table: copyTable({
    name: 'vehicle_holding_fact',
    key: ['dealerId', 'vehicleId', 'factId'],
    columns: ['customerId', 'fromCustomerId', 'how', 'heldFrom', 'mileageKm', ...ORIGIN],
  }),
  sources: [
    said(events.vehicleBound, ({ id, data }) => ({
      factId: id,
      fromCustomerId: null,
      how: data.relation,
      heldFrom: data.boundOn,
    })),
    said(events.vehicleTransferred, ({ id, data }) => ({
      factId: id,
      customerId: data.toCustomerId,
      how: data.cause,
      heldFrom: data.transferredOn,
    })),
  ],
} satisfies FactKind;
