import type { TenantScope, Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { documentPremises } from '../../documents';
import { dealerIdOf } from '../../network';
import type { ChoicePorts, IssuePorts } from '../application/ports';
import { CouponRepository } from './coupon.repository';
import { couponsFrom } from './programme';

/** What the use cases of coupons work on inside one transaction. */
export function couponPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const coupons = couponsFrom(programmes);
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): IssuePorts & ChoicePorts => {
    const books = couponBooksIn(tx, scope);
    const source = { dealerId: dealerIdOf(scope), table: null };
    return Object.assign(books, {
      coupons,
      ids,
      premises: (asked: Parameters<IssuePorts['premises']>[0]) =>
        documentPremises<never>(tx, source, asked, () => Promise.resolve([])),
    });
  };
}

/** The coupons of a dealer inside one transaction, for the capabilities that use or issue them in theirs. */
export function couponBooksIn(tx: Tx, scope: TenantScope): CouponRepository {
  return new CouponRepository(tx, scope);
}
