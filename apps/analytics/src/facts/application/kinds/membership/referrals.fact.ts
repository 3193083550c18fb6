import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** What came of an introduction: confirmed with its ground, or rejected (rulebook MEM-10); the customer is the referrer. */
export const referrals = {
  table: copyTable({
    name: 'referral_fact',
    key: ['dealerId', 'referralId'],
    columns: [
      'customerId',
      'referrerMembershipId',
      'introducedCustomerId',
      'introducedOn',
      'outcome',
      'ground',
      'isCarPurchase',
      'isPaidBySales',
      'reason',
      'decidedOn',
      ...ORIGIN,
    ],
  }),
  sources: [
    said(events.referralConfirmed, ({ data }) => ({
      customerId: data.referrerCustomerId,
      outcome: 'CONFIRMED',
      decidedOn: data.confirmedOn,
    })),
    said(events.referralRejected, ({ data }) => ({
      customerId: data.referrerCustomerId,
      outcome: 'REJECTED',
      isCarPurchase: false,
      isPaidBySales: false,
      decidedOn: data.rejectedOn,
    })),
  ],
} satisfies FactKind;
