export { Coupon } from './graphql/coupon.type';
export { CouponLookups } from './graphql/lookups';
