import {
  feeOffsetFulfilled,
  feeOffsetRefused,
  redemptionFulfilled,
  redemptionRefused,
} from '@autoclub/event-contracts';
import { deliver, principals } from '@autoclub/testing';
import type { askAt } from './ask';
import { CUSTOMER, DEALER, MEMBER } from './events';

/** What a mutation about a redemption returns. */
export interface RedemptionAnswer {
  readonly redemption: Record<string, unknown> & { readonly id: string; readonly status: string };
  readonly replayed: boolean;
  readonly userErrors: { readonly code: string; readonly message: string; readonly field: string[] }[];
}

const SHOWN = `redemption { id status points worthAmount { amount } returnedPoints releaseReason refusalCode
  isGivenLate reservedAt expiresAt funding { dealerId points worthAmount { amount } }
  target { type code quantity } fulfilment { type id } pickUp { id state quantity } }
  replayed userErrors { code message field }`;

let keys = 0;

/** Gives commands about redemptions as the staff of a dealer. */
export function tillOf(ask: ReturnType<typeof askAt>, dealerId = DEALER) {
  const staff = principals.staffOf(dealerId);
  const give = async (mutation: string, type: string, input: object, language: 'zh' | 'en' = 'en') => {
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${SHOWN} } }`;
    const variables = { input: { idempotencyKey: `key ${++keys}`, ...input } };
    const { data, errors } = await ask(staff, query, variables, language);
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.[mutation] as RedemptionAnswer;
  };
  return {
    redeem: (input: object, language?: 'zh' | 'en') =>
      give('pointsRedeem', 'PointsRedeemInput', { membershipId: MEMBER, ...input }, language),
    coupon: (points: number, more: object = {}) =>
      give('pointsRedeem', 'PointsRedeemInput', {
        membershipId: MEMBER,
        target: { type: 'COUPON', code: 'WASH_50' },
        points,
        ...more,
      }),
    confirm: (redemptionId: string) =>
      give('pointsRedemptionConfirm', 'PointsRedemptionConfirmInput', { redemptionId }),
    cancel: (redemptionId: string) =>
      give('pointsRedemptionCancel', 'PointsRedemptionCancelInput', { redemptionId }),
    reverse: (redemptionId: string, reasonCode = 'CUSTOMER_CHANGED_MIND') =>
      give('pointsRedemptionReverse', 'PointsRedemptionReverseInput', { redemptionId, reasonCode }),
    shown: async (id: string) => {
      const query = `{ pointsRedemption(id: "${id}") { id status releaseReason refusalCode isGivenLate returnedPoints
        fulfilment { type id } } }`;
      return (await ask(staff, query)).data?.['pointsRedemption'];
    },
  };
}

const member = { dealerId: DEALER, customerId: CUSTOMER, membershipId: MEMBER };

/** The workshop has given what the points are held for. */
export const fulfilled = (redemptionId: string, fulfilment = { type: 'COUPON', id: 'cpn_1' }) =>
  deliver(redemptionFulfilled, {
    ...redemptionFulfilled.example,
    ...member,
    redemptionId,
    fulfilment,
  });

export const refusedBy = (redemptionId: string, reasonCode = 'COUPON_KIND_UNKNOWN') =>
  deliver(redemptionRefused, { ...redemptionRefused.example, ...member, redemptionId, reasonCode });

export const feeOffset = (redemptionId: string) =>
  deliver(feeOffsetFulfilled, { ...feeOffsetFulfilled.example, ...member, redemptionId });

export const feeOffsetRefusal = (redemptionId: string) =>
  deliver(feeOffsetRefused, { ...feeOffsetRefused.example, ...member, redemptionId });
