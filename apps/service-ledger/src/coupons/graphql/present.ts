import { businessDayOf } from '@autoclub/domain-kit';
import type { CodeNames } from '@autoclub/programme-config';
import {
  type Connection,
  type CursorPart,
  type GraphContext,
  type Language,
  type PageRequest,
  presentMoney,
  presentPage,
} from '@autoclub/subgraph-kit';
import type { ShownCoupon } from '../application/ports';
import { statusOn } from '../domain/coupon';
import type { CouponChoice as ChoiceState } from '../domain/coupon-choice';
import type { CouponProgramme as ProgrammeState } from '../domain/coupon-definition';
import type { CouponChoice } from './coupon-choice.type';
import type { CouponProgramme } from './coupon-programme.type';
import type { Coupon } from './coupon.type';

/** What a cursor of a list of coupons holds: the instant of issue, then the id. */
export const COUPON_PLACE: readonly CursorPart[] = ['instant', 'id'];

/** A coupon as the graph shows it: its status is that of today, by the clock of its dealer. */
export function presentCoupon(
  { coupon, timeZone }: ShownCoupon,
  names: CodeNames,
  { language, now }: Pick<GraphContext, 'language' | 'now'>,
): Coupon {
  const { worth, use, voiding, ...rest } = coupon;
  return {
    ...rest,
    status: statusOn(coupon, businessDayOf(now(), timeZone)),
    name: names.get(coupon.definitionCode)?.[language] ?? coupon.definitionCode,
    worthAmount: presentMoney(worth),
    issuedBy: keyOf(coupon.issuedById),
    use: use && { ...use, amount: presentMoney(use.amount), usedBy: keyOf(use.usedById) },
    voiding: voiding && { ...voiding, voidedBy: keyOf(voiding.voidedById) },
    customer: { id: coupon.customerId },
    membership: keyOf(coupon.membershipId),
    vehicle: keyOf(coupon.vehicleId),
    dealer: { id: coupon.dealerId },
  };
}

/** A page of coupons from the rows that were found for it. */
export function presentCoupons(
  rows: readonly ShownCoupon[],
  page: PageRequest,
  node: (row: ShownCoupon) => Coupon,
): Connection<Coupon> {
  const cursor = ({ coupon }: ShownCoupon) => [coupon.issuedAt.toISOString(), coupon.id];
  return presentPage(rows, page, { node, cursor });
}

export function presentChoice(choice: ChoiceState, names: CodeNames, language: Language): CouponChoice {
  const { id, referralId, offeredOn, couponId, withdrawnOn, customerId, definitionCodes } = choice;
  const menu = definitionCodes.map((definitionCode) => ({
    definitionCode,
    name: names.get(definitionCode)?.[language] ?? definitionCode,
  }));
  return { id, referralId, offeredOn, couponId, withdrawnOn, customer: { id: customerId }, menu };
}

export function presentProgramme(programme: ProgrammeState, language: Language): CouponProgramme {
  return {
    definitions: programme.definitions.map(
      ({ definitionCode, name, worth, kind, validMonths, isTransferable }) => ({
        code: definitionCode,
        name: name[language],
        kind,
        worthAmount: presentMoney(worth),
        validMonths,
        isTransferable,
      }),
    ),
    packs: programme.packs.map(({ code, name, couponCodes }) => ({
      code,
      name: name[language],
      couponCodes: [...couponCodes],
    })),
    referralServices: [...programme.referralServices],
  };
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
