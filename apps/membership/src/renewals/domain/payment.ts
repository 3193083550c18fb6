import { addMoney, defineRefusals, type Money, type RefusalOf } from '@autoclub/domain-kit';

export const OFFSET_KINDS = ['POINTS', 'SERVICE_CREDIT', 'STORED_VALUE'] as const;
export type OffsetKind = (typeof OFFSET_KINDS)[number];

/** The part of a fee that is not paid in money (rulebook MEM-08). */
export interface FeeOffset {
  readonly kind: OffsetKind;
  readonly amount: Money;
  /** The number of a service credit; null for others. */
  readonly reference: string | null;
  /** The redemption that holds the points; null for others. */
  readonly redemptionId: string | null;
}

/** How a fee is settled. */
export interface Payment {
  readonly paid: Money;
  readonly offset: FeeOffset | null;
}

export const paymentRefusals = defineRefusals({
  FEE_DIFFERS: {
    zh: '应付会费 {fee}，实付与抵扣合计 {given}。',
    en: 'The fee is {fee}; {given} was paid and offset.',
  },
});

/** What is paid and what offsets the fee are the fee together: no less, and no more. */
export function paymentFaults(fee: Money, { paid, offset }: Payment): RefusalOf<typeof paymentRefusals>[] {
  const given = offset ? addMoney(paid, offset.amount) : paid;
  if (given.amountMinor === fee.amountMinor) return [];
  return [paymentRefusals.no('FEE_DIFFERS', ['paidAmount'], { fee, given })];
}
