import { localDate, money } from '@autoclub/domain-kit';
import { differencesOf, judgedSince, type ThreeWay } from './difference';

const day = localDate('2026-11-20');
const cny = (minor: number) => money(minor, 'CNY');
const agreed: ThreeWay = {
  day,
  roNumber: 'A-1',
  dms: { payable: cny(10_000), pointsPaid: cny(500) },
  ledger: {
    repairOrderId: 'ror_1',
    businessDay: day,
    payable: cny(10_000),
    pointsPaid: cny(500),
    isMember: true,
  },
  earning: { outcome: 'EARNED', points: 10 },
};
const { dms, ledger } = agreed as {
  [Part in keyof ThreeWay]: NonNullable<ThreeWay[Part]>;
};

describe('SVC-22: an order in the three books', () => {
  it.each<[string, Partial<ThreeWay>, string[]]>([
    ['agrees in all of them', {}, []],
    ['is not in the ledger', { ledger: null, earning: null }, ['MISSING_IN_LEDGER']],
    ['is not in the system of the dealer', { dms: null }, ['MISSING_IN_DMS']],
    ['lies on another day', { ledger: { ...ledger, businessDay: localDate('2026-11-21') } }, ['DAY_DIFFERS']],
    ['is one fen more', { dms: { ...dms, payable: cny(10_001) } }, ['AMOUNT_DIFFERS']],
    ['is one fen less', { dms: { ...dms, payable: cny(9_999) } }, ['AMOUNT_DIFFERS']],
    [
      'was paid with one fen more of points',
      { dms: { ...dms, pointsPaid: cny(501) } },
      ['POINTS_PAID_DIFFER'],
    ],
    ['has points the system does not know of', { dms: { ...dms, pointsPaid: null } }, []],
    ['was not judged', { earning: null }, ['NOT_JUDGED_YET']],
    ['was judged without the card', { earning: { outcome: 'NOT_A_MEMBER', points: 0 } }, ['CARD_DIFFERS']],
    ['was judged with a card the ledger lacks', { ledger: { ...ledger, isMember: false } }, ['CARD_DIFFERS']],
    [
      'earns nothing for anybody',
      { earning: { outcome: 'NOT_ELIGIBLE', points: 0 }, ledger: { ...ledger, isMember: false } },
      [],
    ],
    [
      'differs in several ways',
      { dms: { payable: cny(1), pointsPaid: cny(1) }, earning: null },
      ['AMOUNT_DIFFERS', 'POINTS_PAID_DIFFER', 'NOT_JUDGED_YET'],
    ],
  ])('%s', (_what, more, reasons) => expect(differencesOf({ ...agreed, ...more }, day)).toEqual(reasons));

  it.each([
    ['2026-12-21', ['NOT_JUDGED_YET']],
    ['2026-12-22', []],
  ])('an order of 20 November without a judgement on %s: %j', (today, reasons) => {
    const since = judgedSince(localDate(today), 31);
    expect(differencesOf({ ...agreed, earning: null }, since)).toEqual(reasons);
  });
});
