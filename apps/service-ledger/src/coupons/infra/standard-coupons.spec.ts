import { countingIds, localDate, money } from '@autoclub/domain-kit';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import { definitionsOfPack } from '../domain/coupon-definition';
import { issueCoupons } from '../domain/issue-coupons';
import { judgeUsedAmount } from '../domain/used-amount';
import { couponsFrom } from './programme';

const DAY = localDate('2026-11-22');
const dealer = { id: 'dlr_1', regionId: 'reg_1', timeZone: 'Asia/Shanghai', currency: 'CNY' as const };
const programme = couponsFrom(programmeBook([defaultProgramme]))(dealer, DAY);
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

describe('judgeUsedAmount', () => {
  const terms = (code: string) => {
    const found = programme.definitions.find(({ definitionCode }) => definitionCode === code);
    if (!found) throw new Error(code);
    return found;
  };

  it.each([
    ['INSURANCE_100', 9_999, null, 'ok'],
    ['INSURANCE_100', 10_000, null, 'ok'],
    ['INSURANCE_100', 10_001, null, 'COUPON_AMOUNT_EXCEEDS_WORTH'],
    ['REFERRAL_FUND_1000', 100_000, null, 'ok'],
    ['REFERRAL_FUND_1000', 100_001, null, 'COUPON_AMOUNT_EXCEEDS_WORTH'],
    ['VALVE_CLEANING', 12_800, null, 'ok'],
    ['FIRST_VISIT_LABOUR', 100, null, 'COUPON_ONLY_AT_SETTLEMENT'],
    ['FIRST_VISIT_PREMIUM', 32_000, null, 'COUPON_PREMIUM_MISSING'],
    ['FIRST_VISIT_PREMIUM', 31_999, 320_000, 'COUPON_AMOUNT_OUTSIDE_SHARE'],
    ['FIRST_VISIT_PREMIUM', 32_000, 320_000, 'ok'],
    ['FIRST_VISIT_PREMIUM', 48_000, 320_000, 'ok'],
    ['FIRST_VISIT_PREMIUM', 48_001, 320_000, 'COUPON_AMOUNT_OUTSIDE_SHARE'],
  ])('SVC-07: of %s the customer had %i fen (premium %s): %s', (code, amount, premium, expected) => {
    const claimed = { amount: money(amount), premium: premium === null ? null : money(premium) };
    const judged = judgeUsedAmount(terms(code), claimed);
    expect(judged.ok ? 'ok' : judged.refusals[0]?.code).toBe(expected);
  });
});

describe('the standard packs', () => {
  it.each([
    ['NEW_CAR_THANK_YOU', ['CAR_PURCHASE_REFERRAL_FUND 100000']],
    [
      'COMPLAINT_COMFORT',
      ['FREE_SERVICE 40000', 'MONEY_OFF_INSURANCE_RENEWAL 10000', 'CAR_PURCHASE_REFERRAL_FUND 50000'],
    ],
    ['LOST_CUSTOMER_CALL_BACK', ['MONEY_OFF_INSURANCE_RENEWAL 20000', 'FREE_SERVICE 11800']],
    ['LOYAL_FEEDBACK', ['FREE_SERVICE 50000']],
    ['FIRST_VISIT', ['LABOUR_DISCOUNT 0 3000', 'PREMIUM_BACK 0 1500']],
  ])('SVC-07: %s is %j', (packCode, expected) => {
    const issued = issueCoupons(definitionsOfPack(programme, packCode) ?? [], occasion, context);
    const said = issued.map(({ kind, worth, discountBp }) =>
      [kind, worth.amountMinor, ...(discountBp === null ? [] : [discountBp])].join(' '),
    );
    expect(said).toEqual(expected);
    expect(new Set(issued.map(({ id }) => id)).size).toBe(issued.length);
  });

  it('SVC-07: no other pack is known', () => {
    expect(definitionsOfPack(programme, 'NO_SUCH')).toBeUndefined();
  });
});
