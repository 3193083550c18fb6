import type { DataOf, redemptionReserved } from '@autoclub/event-contracts';
import { cny } from './documents';

/** A reservation of points as loyalty-points publishes it. */
export type Reserved = DataOf<typeof redemptionReserved>;

/** What points are spent on. */
export const target = (
  type: Reserved['target']['type'],
  more: Partial<Reserved['target']> = {},
): Reserved['target'] => ({
  type,
  code: null,
  quantity: 1,
  vehicleId: null,
  repairOrderId: null,
  ...more,
});

/** Points held by the member of the dealer `dlr_<at>`, a minute before the clock of the tests. */
export const reserved = (at: string, what: Reserved['target'], more: Partial<Reserved> = {}): Reserved => ({
  redemptionId: `rdm_${at}`,
  dealerId: `dlr_${at}`,
  customerId: `cus_${at}`,
  membershipId: `mem_${at}`,
  accountId: `pac_${at}`,
  status: 'RESERVED',
  target: what,
  points: 50,
  worthAmount: cny('50.00'),
  funding: [],
  requestedBy: null,
  reservedAt: '2026-11-22T03:59:00.000Z',
  reservedOn: '2026-11-22',
  expiresAt: '2026-11-22T04:14:00.000Z',
  balance: { available: 51, held: 50, total: 101 },
  ...more,
});

/** The points are free again. */
export const released = (of: Reserved, reason: 'TIMED_OUT' | 'CANCELLED' | 'REFUSED' = 'TIMED_OUT') => ({
  ...of,
  status: 'RELEASED' as const,
  reason,
  refusalCode: null,
  releasedAt: '2026-11-22T04:14:00.000Z',
  releasedOn: '2026-11-22',
});

/** The redemption was taken back after it was confirmed. */
export const reversed = (of: Reserved) => ({
  ...of,
  status: 'REVERSED' as const,
  entryId: 'pte_1',
  reversalEntryId: 'pte_2',
  fulfilment: { type: 'COUPON', id: 'cpn_1' },
  reasonCode: 'CUSTOMER_CHANGED_MIND',
  reversedBy: null,
  reversedAt: '2026-11-22T05:00:00.000Z',
  reversedOn: '2026-11-22',
});
