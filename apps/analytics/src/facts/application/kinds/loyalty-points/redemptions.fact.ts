import * as events from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** What points were spent on, as the latest step left it (rulebook PTS-07). */
export const redemptions = {
  table: copyTable({
    name: 'redemption_fact',
    key: ['dealerId', 'redemptionId'],
    columns: [
      'customerId',
      'membershipId',
      'status',
      'targetType',
      'targetCode',
      'points',
      'worthMinor',
      'reservedOn',
      'releasedOn',
      'reversedOn',
      ...ORIGIN,
    ],
    saidOnce: ['confirmedOn'],
  }),
  sources: [
    said(events.redemptionReserved, ({ data }) => redemptionOf(data)),
    said(events.redemptionConfirmed, ({ data }) => redemptionOf(data)),
    said(events.redemptionReleased, ({ data }) => redemptionOf(data)),
    said(events.redemptionReversed, ({ data }) => redemptionOf(data)),
  ],
} satisfies FactKind;

/** Each step says the whole redemption; the day of the confirmation is kept when it is reversed later. */
function redemptionOf({ target, worthAmount }: DataOf<typeof events.redemptionReserved>) {
  return { targetType: target.type, targetCode: target.code, worthMinor: minorOf(worthAmount) };
}
