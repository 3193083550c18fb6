import * as events from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** A pack for next year's insurance that was signed after a claim (rulebook SVC-09). */
export const renewalPacks = {
  table: copyTable({
    name: 'renewal_pack_fact',
    key: ['dealerId', 'renewalPackId'],
    columns: [
      'customerId',
      'membershipId',
      'vehicleId',
      'repairOrderId',
      'packCode',
      'choice',
      'worthMinor',
      'prepaidMinor',
      'signedOn',
      'cancelledOn',
      ...ORIGIN,
    ],
  }),
  sources: [
    said(events.renewalPackSigned, ({ data }) => renewalPackAmounts(data)),
    said(events.renewalPackCancelled, ({ data }) => renewalPackAmounts(data)),
  ],
} satisfies FactKind;

function renewalPackAmounts(data: DataOf<typeof events.renewalPackSigned>) {
  return { worthMinor: minorOf(data.declaredWorthAmount), prepaidMinor: minorOf(data.prepaidAmount) };
}
