import { offersOf } from './offers';

type Answer = Parameters<typeof offersOf>[0];

const answer = {
  customer: { membership: { tier: { code: 'GOLD' } } },
  programme: {
    parameters: [
      { path: 'points.couponPointWorthMinor', value: '1.00' },
      { path: 'points.servicePointWorthMinor', value: '0.50' },
    ],
  },
  boutiqueItems: {
    nodes: [
      {
        ...{ id: 'bti_1', name: '车主帽', isOffered: true },
        variants: [
          { sku: 'CAP-R', name: '红', points: 30, stock: 3 },
          { sku: 'CAP-B', name: '蓝', points: 30, stock: 0 },
        ],
      },
      {
        id: 'bti_2',
        name: '旧',
        isOffered: false,
        variants: [{ sku: 'OLD', name: '旧', points: 1, stock: 9 }],
      },
    ],
  },
  offeredServices: [
    {
      ...{ id: 'ofs_1', code: 'WASH', name: '洗车', isOffered: true, listAmount: { amount: '30.00' } },
      tierPrices: [{ tierCode: 'GOLD', amount: { amount: '20.25' } }],
    },
  ],
  couponProgramme: {
    definitions: [
      { code: 'BOUTIQUE_50', name: '精品券', kind: 'MONEY_OFF_BOUTIQUE', worthAmount: { amount: '50.00' } },
      { code: 'FUND', name: '基金', kind: 'CAR_PURCHASE_REFERRAL_FUND', worthAmount: { amount: '500.00' } },
    ],
  },
} as unknown as Answer;

describe('PTS-07: what points can be spent on', () => {
  it('goods at their price, services and coupons at their worth, rounded up, for the tier of the member', () => {
    expect(offersOf(answer).map(({ key, name, points, stock }) => [key, name, points, stock])).toEqual([
      ['BOUTIQUE_ITEM CAP-R', '车主帽 · 红', 30, 3],
      ['BOUTIQUE_ITEM CAP-B', '车主帽 · 蓝', 30, 0],
      ['SERVICE WASH', '洗车', 41, undefined],
      ['COUPON BOUTIQUE_50', '精品券', 50, undefined],
    ]);
  });

  it('nothing whose worth in points is not known', () => {
    const unknown = { ...answer, programme: null } as unknown as Answer;
    expect(offersOf(unknown).map(({ type }) => type)).toEqual(['BOUTIQUE_ITEM', 'BOUTIQUE_ITEM']);
  });
});
