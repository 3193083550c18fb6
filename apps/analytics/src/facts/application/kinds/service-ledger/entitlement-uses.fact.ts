import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** An entitlement that was used, with the value it had, unless it was taken back (rulebook SVC-05). */
export const entitlementUses = {
  table: copyTable({
    name: 'entitlement_use_fact',
    key: ['dealerId', 'entitlementUseId'],
    columns: [
      'customerId',
      'membershipId',
      'code',
      'quantity',
      'valueMinor',
      'isReversed',
      'usedOn',
      ...ORIGIN,
    ],
  }),
  sources: [
    said(events.entitlementUsed, ({ data }) => ({
      valueMinor: minorOf(data.valueAmount),
      isReversed: false,
    })),
    said(events.entitlementUseReversed, () => ({ valueMinor: 0, isReversed: true })),
  ],
} satisfies FactKind;
