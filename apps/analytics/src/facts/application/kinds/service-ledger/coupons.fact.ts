import * as events from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** A coupon with the value that its use had for the customer (rulebook SVC-07). */
export const coupons = {
  table: copyTable({
    name: 'coupon_fact',
    key: ['dealerId', 'couponId'],
    columns: [
      'customerId',
      'membershipId',
      'vehicleId',
      'status',
      'kind',
      'definitionCode',
      'packCode',
      'originType',
      'worthMinor',
      'issuedOn',
      'validTo',
      'usedOn',
      'usedMinor',
      ...ORIGIN,
    ],
  }),
  sources: [
    said(events.couponIssued, ({ data }) => couponAmounts(data)),
    said(events.couponUsed, ({ data }) => ({ ...couponAmounts(data), usedMinor: minorOf(data.usedAmount) })),
    said(events.couponVoided, ({ data }) => couponAmounts(data)),
    said(events.couponExpired, ({ data }) => couponAmounts(data)),
  ],
} satisfies FactKind;

function couponAmounts({
  worthAmount,
  origin,
}: Pick<DataOf<typeof events.couponIssued>, 'worthAmount' | 'origin'>) {
  return { worthMinor: minorOf(worthAmount), originType: origin.type, usedMinor: 0 };
}
