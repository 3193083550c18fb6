import { localDate, money } from '@autoclub/domain-kit';
import fc from 'fast-check';
import { introductionFaults, marksOf } from './introduction';
import {
  afterPurchase,
  expired,
  expiryOf,
  rejectByStaff,
  withSalesPayment,
  type GroundKind,
  type Purchase,
  type Referral,
} from './referral';

const INTRODUCED: Referral = {
  referralId: 'rfl_1',
  dealerId: 'dlr_1',
  referrerMembershipId: 'mem_1',
  referrerCustomerId: 'cus_1',
  referrerTier: 'BASIC',
  introducedCustomerId: 'cus_2',
  status: 'INTRODUCED',
  introducedOn: localDate('2026-11-21'),
  expiresOn: localDate('2027-05-20'),
  decidedOn: null,
  ground: null,
  isCarPurchase: false,
  rejectionReason: null,
  salesPayment: null,
  version: 0,
};

function purchase(day: string, kind: GroundKind = 'PAID_SERVICE', customerId = 'cus_2'): Purchase {
  return { kind, record: { type: 'REPAIR_ORDER', id: `ror_${day}` }, customerId, day: localDate(day) };
}

const late = expired(INTRODUCED, localDate('2027-05-21'));
const confirmed = afterPurchase(INTRODUCED, purchase('2026-12-01'));
const salesPayment = { paidOn: localDate('2026-12-02'), amount: money(50_000), reference: 'S-1' };

describe('MEM-10: a referral', () => {
  it('is open for 180 days', () => {
    expect(expiryOf(localDate('2026-11-21'), 180)).toBe('2027-05-20');
  });

  it.each<[string, Referral, Purchase, string, string | null]>([
    ['on the day of the introduction', INTRODUCED, purchase('2026-11-21'), 'CONFIRMED', '2026-11-21'],
    ['on the last day', INTRODUCED, purchase('2027-05-20'), 'CONFIRMED', '2027-05-20'],
    ['on the day after', INTRODUCED, purchase('2027-05-21'), 'INTRODUCED', null],
    ['on the last day, reported after it expired', late, purchase('2027-05-20'), 'CONFIRMED', '2027-05-20'],
    ['on the day after, reported after it expired', late, purchase('2027-05-21'), 'EXPIRED', '2027-05-21'],
    ['on the day before the introduction', INTRODUCED, purchase('2026-11-20'), 'REJECTED', '2026-11-21'],
    ['before the introduction, reported late', confirmed, purchase('2026-11-20'), 'REJECTED', '2026-11-21'],
    [
      'of a car that was bought before',
      INTRODUCED,
      purchase('2020-01-01', 'CAR_PURCHASE'),
      'INTRODUCED',
      null,
    ],
    [
      'of the member himself',
      INTRODUCED,
      purchase('2026-12-01', 'PAID_SERVICE', 'cus_1'),
      'REJECTED',
      '2026-12-01',
    ],
  ])('with a purchase %s', (_, referral, bought, status, decidedOn) => {
    expect(afterPurchase(referral, bought)).toMatchObject({ status, decidedOn });
  });

  it.each([
    ['on the last day', '2027-05-20', 'INTRODUCED'],
    ['on the day after', '2027-05-21', 'EXPIRED'],
    ['a year later', '2028-05-21', 'EXPIRED'],
  ])('expires %s, dated by itself', (_, today, status) => {
    const after = expired(INTRODUCED, localDate(today));
    expect(after.status).toBe(status);
    expect(after.decidedOn).toBe(status === 'EXPIRED' ? '2027-05-21' : null);
  });

  it('is confirmed once, and a later purchase of a car is marked', () => {
    expect(afterPurchase(confirmed, purchase('2026-12-05'))).toBe(confirmed);
    const withCar = afterPurchase(confirmed, purchase('2026-12-05', 'CAR_PURCHASE'));
    expect(withCar).toMatchObject({ ground: { kind: 'PAID_SERVICE' }, isCarPurchase: true, version: 2 });
    expect(afterPurchase(withCar, purchase('2026-12-06', 'CAR_PURCHASE'))).toBe(withCar);
  });

  it('comes to the same status in whatever order purchases and the expiry arrive', () => {
    const days = ['2026-11-20', '2026-11-21', '2027-05-20', '2027-05-21'];
    const steps = [
      ...days.map((day) => (referral: Referral) => afterPurchase(referral, purchase(day))),
      (referral: Referral) => expired(referral, localDate('2027-06-01')),
    ];
    fc.assert(
      fc.property(fc.subarray(steps, { minLength: 1 }), fc.infiniteStream(fc.nat()), (some, order) => {
        const inOrder = some.reduce((referral, step) => step(referral), INTRODUCED);
        const shuffled = some
          .map((step) => ({ step, place: order.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .reduce((referral, { step }) => step(referral), INTRODUCED);
        expect(shuffled.status).toBe(inOrder.status);
      }),
    );
  });

  it.each([
    ['open', INTRODUCED, 'REJECTED'],
    ['confirmed', confirmed, 'REFERRAL_NOT_OPEN'],
    ['expired', late, 'REFERRAL_NOT_OPEN'],
  ])('is rejected by staff while %s', (_, referral, expected) => {
    const outcome = rejectByStaff(referral, localDate('2026-12-24'));
    expect(outcome.ok ? outcome.value.status : outcome.refusals[0]?.code).toBe(expected);
  });

  it.each([
    ['open: it waits for its confirmation', INTRODUCED, 0],
    ['confirmed: it is published again', confirmed, 2],
    ['expired', late, 'REFERRAL_NOT_OPEN'],
    ['paid for', { ...INTRODUCED, salesPayment }, 'SALES_PAYMENT_KNOWN'],
  ])('keeps what sales paid while %s', (_, referral, expected) => {
    const outcome = withSalesPayment(referral, salesPayment);
    expect(outcome.ok ? outcome.value.version : outcome.refusals[0]?.code).toBe(expected);
  });
});

describe('MEM-10: whom nobody introduces', () => {
  it.each([
    ['anybody new', [], false, []],
    ['himself', [{ customerId: 'cus_1', isMember: true }], false, ['SELF_REFERRAL']],
    ['a member', [{ customerId: 'cus_9', isMember: true }], false, ['ALREADY_A_MEMBER']],
    ['a customer', [{ customerId: 'cus_9', isMember: false }], false, ['ALREADY_A_CUSTOMER']],
    ['somebody introduced in the region', [], true, ['ALREADY_REFERRED']],
    ['somebody introduced here', [{ customerId: 'cus_9', isMember: false }], true, ['ALREADY_REFERRED']],
  ])('%s', (_, alike, isClaimed, codes) => {
    expect(introductionFaults('cus_1', alike, isClaimed).map(({ code }) => code)).toEqual(codes);
  });

  it('is known by phone, identity and car', () => {
    const person = { phone: '+8613812345678', identityNumber: '310101199001011234', vin: null };
    expect(marksOf(person)).toEqual(['PHONE +8613812345678', 'IDENTITY 310101199001011234']);
    expect(marksOf({ ...person, identityNumber: null, vin: 'LSVABCDE0R2000001' })).toEqual([
      'PHONE +8613812345678',
      'VIN LSVABCDE0R2000001',
    ]);
  });
});
