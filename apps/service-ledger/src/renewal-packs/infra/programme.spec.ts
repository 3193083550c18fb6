import { localDate, money } from '@autoclub/domain-kit';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import type { OrderLine } from '../../repair-orders';
import { renewalsFrom } from './programme';
import { cancelPack, claimOf, judgePack, type RenewalPack } from '../domain/renewal-pack';
import { bandOf } from '../domain/renewal-programme';

const dealer = { id: 'dlr_1', regionId: 'reg_1', timeZone: 'Asia/Shanghai', currency: 'CNY' as const };
const programme = renewalsFrom(programmeBook([defaultProgramme]))(dealer, localDate('2026-11-22'));

const line = (kind: OrderLine['kind'], listMinor: number, more: Partial<OrderLine> = {}): OrderLine => ({
  id: 'l',
  kind,
  payer: 'INSURER',
  description: null,
  technicianId: null,
  list: money(listMinor),
  discount: money(0),
  discountGround: 'NONE',
  refunded: money(0),
  ...more,
});
const order = (listMinor: number) => ({
  kind: 'ACCIDENT' as const,
  lines: [line('LABOUR', listMinor)],
  serviceAdvisorId: 'stf_1',
});
const asked = { choice: 'A' as const, prepaid: money(100_000) };

describe('a pack for the renewal after a claim', () => {
  it.each([
    [499_999, undefined],
    [500_000, 'CLAIM_5K_10K'],
    [1_000_000, 'CLAIM_5K_10K'],
    [1_000_001, 'CLAIM_10K_20K'],
    [2_000_000, 'CLAIM_10K_20K'],
    [2_000_001, 'CLAIM_ABOVE_20K'],
    [900_000_000, 'CLAIM_ABOVE_20K'],
  ])('SVC-09: a claim of %i fen is in the band %s', (claimMinor, code) => {
    expect(bandOf(money(claimMinor), programme)?.code).toBe(code);
  });

  it.each([
    [500_000, 'A', ['INSURANCE_300', 'WHEEL_ALIGNMENT'], 80_000],
    [500_000, 'B', ['INSURANCE_300', 'INTERIOR_CLEANING'], 80_000],
    [1_000_001, 'A', ['INSURANCE_300', 'POLISH_AND_WAX', 'ACCIDENT_TOW_50'], 80_000],
    [1_000_001, 'B', ['INSURANCE_300', 'BOUTIQUE_400', 'ACCIDENT_TOW_50'], 80_000],
    [2_000_001, 'A', ['INSURANCE_300', 'INTERIOR_CLEANING', 'BOUTIQUE_300', 'ACCIDENT_TOW_100'], 100_000],
    [2_000_001, 'B', ['INSURANCE_300', 'WHEEL_ALIGNMENT', 'BOUTIQUE_300', 'ACCIDENT_TOW_100'], 100_000],
    [2_000_001, 'C', ['INSURANCE_300', 'BOUTIQUE_700', 'ACCIDENT_TOW_100'], 100_000],
  ] as const)('SVC-09: a claim of %i fen gives for %s %s', (claimMinor, choice, couponCodes, worth) => {
    const judged = judgePack(order(claimMinor), { ...asked, choice }, programme);
    expect(judged).toMatchObject({
      value: { couponCodes, band: { declaredWorth: money(worth) }, reward: money(5_000) },
    });
  });

  it.each([
    ['a claim a fen too small', order(499_999), {}, 'CLAIM_TOO_SMALL'],
    [
      'another kind of order',
      { ...order(500_000), kind: 'BODY_AND_PAINT' as const },
      {},
      'ORDER_NOT_A_CLAIM',
    ],
    ['a choice of a larger claim', order(500_000), { choice: 'C' as const }, 'CHOICE_NOT_OFFERED'],
    ['a fen less than 1 000.00', order(500_000), { prepaid: money(99_999) }, 'PREPAYMENT_OUT_OF_RANGE'],
    ['1 000.00', order(500_000), { prepaid: money(100_000) }, 'ok'],
    ['3 000.00', order(500_000), { prepaid: money(300_000) }, 'ok'],
    ['a fen more than 3 000.00', order(500_000), { prepaid: money(300_001) }, 'PREPAYMENT_OUT_OF_RANGE'],
  ])('SVC-09: %s', (_, claimed, more, expected) => {
    const judged = judgePack(claimed, { ...asked, ...more }, programme);
    expect(judged.ok ? 'ok' : judged.refusals[0]?.code).toBe(expected);
  });

  it('SVC-09: an order without an advisor rewards nobody', () => {
    const judged = judgePack({ ...order(500_000), serviceAdvisorId: null }, asked, programme);
    expect(judged).toMatchObject({ value: { reward: money(0), rewardStaffMemberId: null } });
  });

  it('SVC-09: the claim is the repair less discount and refunds, without goods and premiums', () => {
    const lines = [
      line('LABOUR', 300_000, { discount: money(1_000) }),
      line('PART', 300_000, { refunded: money(2_000) }),
      line('OTHER', 3),
      line('BOUTIQUE', 900_000),
      line('INSURANCE', 900_000),
    ];
    expect(claimOf({ lines })).toEqual(money(597_003));
  });

  it.each([
    ['once', {}, undefined, 'ok'],
    [
      'twice',
      { cancellation: { cancelledOn: localDate('2026-11-01') } },
      undefined,
      'PACK_CANCELLED_ALREADY',
    ],
    ['after a gift was used', {}, 'CP-1', 'GIFT_USED'],
  ])('SVC-09: a pack is cancelled %s: %s', (_, more, used, expected) => {
    const day = { cancelledOn: localDate('2026-11-22'), reasonCode: 'X', cancelledById: null };
    const decided = cancelPack({ version: 1, cancellation: null, ...more } as RenewalPack, used, day);
    expect(decided.ok ? 'ok' : decided.refusals[0]?.code).toBe(expected);
  });
});
