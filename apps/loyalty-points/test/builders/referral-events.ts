import { type DataOf, referralConfirmed, referralRejected } from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';
import { CUSTOMER, DEALER, MEMBER } from './events';

export const referred = (more: Partial<DataOf<typeof referralConfirmed>> = {}) =>
  deliver(referralConfirmed, {
    ...referralConfirmed.example,
    referralId: 'rfl_1',
    dealerId: DEALER,
    referrerMembershipId: MEMBER,
    referrerCustomerId: CUSTOMER,
    introducedCustomerId: 'cus_new',
    confirmedOn: '2026-11-21',
    ...more,
  });

/** Rejected after it was confirmed, unless the sequence says otherwise. */
export const referralRefused = (more: Partial<DataOf<typeof referralRejected>> = {}, sequence = 2) =>
  deliver(
    referralRejected,
    {
      ...referralRejected.example,
      referralId: 'rfl_1',
      dealerId: DEALER,
      referrerMembershipId: MEMBER,
      referrerCustomerId: CUSTOMER,
      introducedCustomerId: 'cus_new',
      reason: 'ALREADY_A_CUSTOMER',
      rejectedOn: '2026-11-20',
      ...more,
    },
    { sequence },
  );
