import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { release, reserve, transfer, use, voiding } from './application/change-coupon';
import { chooseService } from './application/choose-service';
import { issueCoupon, issuePack } from './application/issue-coupon';
import type { CouponReads } from './application/ports';
import { CouponChangeMutation } from './graphql/coupon-change.mutation';
import { CouponChooseMutation } from './graphql/coupon-choose.mutation';
import { CouponIssueMutation } from './graphql/coupon-issue.mutation';
import { CouponOfChoice, CouponResolver, CouponsOfCustomer } from './graphql/coupon.resolver';
import { CouponLookups } from './graphql/lookups';
import { CouponChoiceEntity, CouponEntity } from './infra/coupon.entity';
import { couponBooksIn, couponPorts } from './infra/coupon-ports';
import { expiryJob } from './infra/expiry.job';
import { couponNamesOf, couponsFrom } from './infra/programme';
import { reactions } from './infra/reactions';

export { issuedFacts, usedFacts, voidedFacts } from './application/coupon-facts';
export type { CouponBooks, Coupons } from './application/ports';
export { usedCoupon, voidCoupon } from './domain/change-coupon';
export type { Coupon, CouponTerms } from './domain/coupon';
export { type CouponDefinition, definitionOf, definitionsOfPack } from './domain/coupon-definition';
export { issueCoupons } from './domain/issue-coupons';
export { type UsabilityRefusal, usabilityRefusals } from './domain/refusals';
export { type IntendedUse, useFault } from './domain/usability';
export { couponBooksIn, couponsFrom };

/** Gift cards and coupons of customers: issued, held, used once, run out, taken back, handed on (rulebook SVC-07). */
export const coupons: Capability = {
  name: 'coupons',
  entities: [CouponEntity, CouponChoiceEntity],
  graph,
  reactions,
  jobs: () => [expiryJob],
};

/** The look-ups of coupons, for the rooms that show coupons on their own records. */
export function couponLookupsOf(host: Pick<Host, 'database' | 'programmes'>): CouponLookups {
  return new CouponLookups(readsOf(host), couponNamesOf(host.programmes));
}

function readsOf({ database }: Pick<Host, 'database'>) {
  return sqlUnitOfWork<CouponReads>(database, (tx, { scope }) => couponBooksIn(tx, scope));
}

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, couponPorts(host));
  const [reads, names, lookups] = [readsOf(host), couponNamesOf(host.programmes), couponLookupsOf(host)];
  const commands = {
    reserve: reserve(unit),
    release: release(unit),
    use: use(unit),
    voiding: voiding(unit),
    transfer: transfer(unit),
  };
  return {
    resolvers: [
      new CouponResolver(lookups, reads, couponsFrom(host.programmes)),
      new CouponsOfCustomer(lookups, names),
      new CouponOfChoice(lookups),
      new CouponIssueMutation(issueCoupon(unit), issuePack(unit), lookups),
      new CouponChangeMutation(commands, lookups),
      new CouponChooseMutation(chooseService(unit), lookups, names),
    ],
    references: {
      Coupon: reference(
        'memberships:read',
        (id, context) => lookups.coupon(context, id),
        (coupon) => coupon,
      ),
    },
  };
}
