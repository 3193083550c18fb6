import {
  byId,
  type Connection,
  type GraphContext,
  groupsByOwner,
  type PageRequest,
  readerOf,
} from '@autoclub/subgraph-kit';
import type { CodeNames } from '@autoclub/programme-config';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { CouponReads, ShownCoupon } from '../application/ports';
import type { CouponChoice } from '../domain/coupon-choice';
import type { Coupon } from './coupon.type';
import { presentCoupon, presentCoupons } from './present';

/** What a request looks up about coupons, each bundled into one statement. */
export class CouponLookups {
  constructor(
    private readonly reads: UnitOfWork<CouponReads>,
    private readonly names: CodeNames,
  ) {}

  /** A coupon as the graph shows it today. */
  async coupon(context: GraphContext, id: string): Promise<Coupon | null> {
    const lookup = byId(
      context,
      'coupon',
      (reader, ids) => this.reads.read(reader, (coupons) => coupons.byIds(ids)),
      ({ coupon }: ShownCoupon) => coupon.id,
    );
    const found = await lookup.load(id);
    return found && this.present(context, found);
  }

  async couponByNumber(context: GraphContext, couponNumber: string): Promise<Coupon | null> {
    const found = await this.reads.read(readerOf(context), (coupons) => coupons.byNumber(couponNumber));
    return found ? this.present(context, found) : null;
  }

  async pageOf(context: GraphContext, customerId: string, page: PageRequest): Promise<Connection<Coupon>> {
    const lookup = groupsByOwner(context, `coupons ${JSON.stringify(page)}`, (reader, ids) =>
      this.reads.read(reader, (coupons) => coupons.ofCustomers(ids, page)),
    );
    return presentCoupons(await lookup.load(customerId), page, (found) => this.present(context, found));
  }

  /** The coupons that were used on a record, such as a repair order. */
  async usedFor(context: GraphContext, type: string, id: string): Promise<Coupon[]> {
    const lookup = groupsByOwner(context, `coupons of ${type}`, (reader, ids) =>
      this.reads.read(reader, (coupons) => coupons.usedFor(type, ids)),
    );
    return (await lookup.load(id)).map((found) => this.present(context, found));
  }

  choice(context: GraphContext, id: string): Promise<CouponChoice | null> {
    const lookup = byId(
      context,
      'coupon choice',
      (reader, ids) => this.reads.read(reader, (coupons) => coupons.choicesByIds(ids)),
      (choice) => choice.id,
    );
    return lookup.load(id);
  }

  choicesOf(context: GraphContext, customerId: string): Promise<readonly CouponChoice[]> {
    const lookup = groupsByOwner(context, 'coupon choices', (reader, ids) =>
      this.reads.read(reader, (coupons) => coupons.choicesOf(ids)),
    );
    return lookup.load(customerId);
  }

  private present(context: GraphContext, found: ShownCoupon): Coupon {
    return presentCoupon(found, this.names, context);
  }
}
