import type { UserErrorAnswer } from './answers';
import { freshKey } from './documents';

/** What the graph answers about a coupon. */
export interface CouponAnswer {
  id: string;
  couponNumber: string;
  status: string;
  kind: string;
  definitionCode: string;
  name: string;
  packCode: string | null;
  worthAmount: { amount: string };
  validity: { from: string; to: string };
  customer: { id: string };
  origin: { type: string; id: string };
  reservedFor: { type: string; id: string } | null;
  use: { usedOn: string; amount: { amount: string }; usedFor: { type: string; id: string } } | null;
  voiding: { reasonCode: string } | null;
}

export interface CouponPayload {
  coupon: CouponAnswer | null;
  replayed: boolean;
  userErrors: UserErrorAnswer[];
}

export const COUPON_FIELDS = `
  id couponNumber status kind definitionCode name packCode worthAmount { amount } validity { from to }
  customer { id } origin { type id } reservedFor { type id }
  use { usedOn amount { amount } usedFor { type id } } voiding { reasonCode }`;

const change = (name: string, input: string) => `mutation ($input: ${input}!) {
  ${name}(input: $input) { replayed coupon { ${COUPON_FIELDS} } userErrors { code field message } }
}`;

export const ISSUE_COUPON = change('couponIssue', 'CouponIssueInput');
export const RESERVE_COUPON = change('couponReserve', 'CouponReserveInput');
export const RELEASE_COUPON = change('couponRelease', 'CouponReleaseInput');
export const USE_COUPON = change('couponUse', 'CouponUseInput');
export const VOID_COUPON = change('couponVoid', 'CouponVoidInput');
export const TRANSFER_COUPON = change('couponTransfer', 'CouponTransferInput');

export const ISSUE_PACK = `mutation ($input: CouponPackIssueInput!) {
  couponPackIssue(input: $input) {
    replayed coupons { nodes { ${COUPON_FIELDS} } } userErrors { code field message }
  }
}`;

export const CHOOSE_SERVICE = `mutation ($input: CouponChooseInput!) {
  couponChoose(input: $input) {
    replayed choice { id menu { definitionCode name } coupon { ${COUPON_FIELDS} } }
    userErrors { code field message }
  }
}`;

export const COUPONS_OF = `query ($ids: [_Any!]!) {
  _entities(representations: $ids) {
    ... on Customer {
      id coupons(first: 50) { nodes { ${COUPON_FIELDS} } }
      couponChoices { id referralId withdrawnOn menu { definitionCode name } coupon { id } }
    }
  }
}`;

export const issueInput = (at: string, definitionCode: string, overrides: Record<string, unknown> = {}) => ({
  idempotencyKey: freshKey(),
  customerId: `cus_${at}`,
  definitionCode,
  ...overrides,
});
