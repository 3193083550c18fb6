import { countingIds, localDate, money } from '@autoclub/domain-kit';
import {
  expiredCoupon,
  releaseCoupon,
  reserveCoupon,
  transferCoupon,
  usedCoupon,
  voidCoupon,
} from './change-coupon';
import { type Coupon, statusOn } from './coupon';
import { canMove, COUPON_STATUSES, COUPON_TRANSITIONS, type CouponStatus } from './coupon.transitions';
import { issueCoupons } from './issue-coupons';
import { atDesk, useFault } from './usability';

const DAY = localDate('2026-11-22');
const ORDER = { type: 'REPAIR_ORDER', id: 'ror_1' };
const definition = {
  definitionCode: 'INSURANCE_100',
  name: { zh: '续保抵用券', en: 'Off the insurance renewal' },
  kind: 'MONEY_OFF_INSURANCE_RENEWAL' as const,
  worth: money(10_000),
  discountBp: null,
  leastDiscountBp: null,
  serviceCode: null,
  validMonths: 12,
  isTransferable: false,
  bearingDepartment: 'CLUB',
};
const context = { now: new Date('2026-11-22T04:00:00Z'), today: DAY, ids: countingIds(), traceId: 't' };
const occasion = {
  dealerId: 'dlr_1',
  customerId: 'cus_1',
  membershipId: null,
  vehicleId: null,
  packCode: null,
  origin: { type: 'MANUAL', id: 't' },
  issuedById: null,
  validTo: null,
  isKeptUntilNextVisit: false,
};

function coupon(overrides: Partial<Coupon> = {}): Coupon {
  const [issued] = issueCoupons([definition], occasion, context);
  if (!issued) throw new Error('A coupon was issued.');
  return { ...issued, ...overrides };
}

const of = (status: CouponStatus): Coupon =>
  coupon({
    status,
    reservedFor: status === 'RESERVED' ? ORDER : null,
    use: status === 'USED' ? { usedOn: DAY, amount: money(1), usedFor: ORDER, usedById: null } : null,
  });

describe('the lifecycle of a coupon', () => {
  it.each([
    ['ISSUED', 'RESERVED USED EXPIRED VOID'],
    ['RESERVED', 'ISSUED USED EXPIRED VOID'],
    ['USED', ''],
    ['EXPIRED', 'USED'],
    ['VOID', ''],
  ] as const)('SVC-07: %s goes to %s and nowhere else', (from, to) => {
    expect(COUPON_STATUSES.filter((status) => canMove(from, status)).sort()).toEqual(
      to.split(' ').filter(Boolean).sort(),
    );
  });

  it('SVC-07: every status is reached from ISSUED', () => {
    const reached = new Set<CouponStatus>(['ISSUED']);
    for (const from of reached) for (const to of COUPON_TRANSITIONS[from]) reached.add(to);
    expect([...reached].sort()).toEqual([...COUPON_STATUSES].sort());
  });

  it.each([
    ['ISSUED', '2027-11-21', 'ISSUED'],
    ['ISSUED', '2027-11-22', 'EXPIRED'],
    ['RESERVED', '2027-11-21', 'RESERVED'],
    ['RESERVED', '2027-11-22', 'EXPIRED'],
    ['USED', '2027-11-22', 'USED'],
    ['VOID', '2027-11-22', 'VOID'],
  ] as const)(
    'SVC-07: stored as %s it is, on %s, %s: the date decides and no job',
    (status, day, expected) => {
      expect(statusOn(of(status), localDate(day))).toBe(expected);
    },
  );
});

describe('useFault', () => {
  const intended = atDesk(DAY, ORDER);
  const other = { type: 'APPOINTMENT', id: 'apt_1' };

  it.each([
    ['none', undefined, {}, 'COUPON_NOT_FOUND'],
    ['on its first day', coupon(), { day: '2026-11-22' }, 'ok'],
    ['the day before', coupon(), { day: '2026-11-21' }, 'COUPON_NOT_YET_VALID'],
    ['on its last day', coupon(), { day: '2027-11-21' }, 'ok'],
    ['the day after', coupon(), { day: '2027-11-22' }, 'COUPON_EXPIRED'],
    ['used', of('USED'), {}, 'COUPON_USED'],
    ['used by this very order before', of('USED'), { usedBefore: ORDER }, 'ok'],
    ['used by another order before', of('USED'), { usedBefore: { ...ORDER, id: 'ror_2' } }, 'COUPON_USED'],
    ['void', of('VOID'), {}, 'COUPON_VOID'],
    ['written off, for an order of a day when it was good', of('EXPIRED'), {}, 'ok'],
    ['held for this', of('RESERVED'), {}, 'ok'],
    ['held for something else', of('RESERVED'), { heldFor: other }, 'COUPON_RESERVED'],
    ['of the customer', coupon(), { customerId: 'cus_1' }, 'ok'],
    ['of another customer', coupon(), { customerId: 'cus_2' }, 'COUPON_OF_ANOTHER_CUSTOMER'],
    ['of any vehicle', coupon(), { vehicleId: 'veh_1' }, 'ok'],
    ['of the vehicle', coupon({ vehicleId: 'veh_1' }), { vehicleId: 'veh_1' }, 'ok'],
    [
      'of another vehicle',
      coupon({ vehicleId: 'veh_2' }),
      { vehicleId: 'veh_1' },
      'COUPON_OF_ANOTHER_VEHICLE',
    ],
  ])('SVC-07, CONV-6: a coupon %s', (_, given, more, expected) => {
    const { day = DAY, ...rest } = more as { day?: string };
    const fault = useFault(given, { ...intended, ...rest, day: localDate(day) }, ['couponId']);
    expect(fault?.code ?? 'ok').toBe(expected);
  });
});

describe('what is done to a coupon', () => {
  const late = localDate('2027-11-22');
  const voided = (given: Coupon, today = DAY) =>
    voidCoupon(given, { reasonCode: 'MISTAKE', voidedById: null, today });
  const to = { customerId: 'cus_2', membershipId: null };

  it.each([
    ['reserving what is free', () => reserveCoupon(coupon(), ORDER, DAY), 'RESERVED'],
    ['reserving for the same again', () => reserveCoupon(of('RESERVED'), ORDER, DAY), 'RESERVED'],
    [
      'reserving what is held',
      () => reserveCoupon(of('RESERVED'), { ...ORDER, id: 'x' }, DAY),
      'COUPON_RESERVED',
    ],
    ['reserving what was used', () => reserveCoupon(of('USED'), ORDER, DAY), 'COUPON_USED'],
    ['releasing what is held', () => releaseCoupon(of('RESERVED'), DAY), 'ISSUED'],
    ['releasing what is free', () => releaseCoupon(coupon(), DAY), 'COUPON_NOT_RESERVED'],
    ['releasing what has run out', () => releaseCoupon(of('RESERVED'), late), 'COUPON_EXPIRED'],
    ['voiding what is free', () => voided(coupon()), 'VOID'],
    ['voiding what is held', () => voided(of('RESERVED')), 'VOID'],
    ['voiding what was used', () => voided(of('USED')), 'COUPON_USED'],
    ['voiding what is void', () => voided(of('VOID')), 'COUPON_VOID'],
    ['voiding on the last day', () => voided(coupon(), localDate('2027-11-21')), 'VOID'],
    ['voiding the day after', () => voided(coupon(), late), 'COUPON_EXPIRED'],
    ['handing on', () => transferCoupon(coupon({ isTransferable: true }), to, DAY), 'ISSUED'],
    ['handing on what may not be', () => transferCoupon(coupon(), to, DAY), 'COUPON_NOT_TRANSFERABLE'],
    [
      'handing on to its holder',
      () => transferCoupon(coupon({ isTransferable: true }), { ...to, customerId: 'cus_1' }, DAY),
      'COUPON_ALREADY_THEIRS',
    ],
  ])('SVC-07: %s', (_, act, expected) => {
    const outcome = act();
    expect(outcome.ok ? outcome.value.status : outcome.refusals[0]?.code).toBe(expected);
  });

  it('SVC-07: a coupon that is used, expired or void is held for nothing, and each fact counts', () => {
    const use = { usedOn: DAY, amount: money(1), usedFor: ORDER, usedById: null };
    for (const after of [usedCoupon(of('RESERVED'), use), expiredCoupon(of('RESERVED'))])
      expect(after).toMatchObject({ reservedFor: null, version: 2 });
  });
});

describe('issueCoupons', () => {
  it('ACT-10: what is kept until the next visit does not run out by itself', () => {
    const [kept] = issueCoupons([definition], { ...occasion, isKeptUntilNextVisit: true }, context);
    expect(kept && statusOn(kept, localDate('2099-12-31'))).toBe('ISSUED');
  });
});
