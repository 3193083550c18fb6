import type { DataOf, DeliveredEvent, repairOrderSettled } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { analyticsDatabase, type AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';

type Order = DataOf<typeof repairOrderSettled>;

/** The reference year of the rulebook; 472 orders of other kinds make up the 4 % that it gives to own cars. */
const REFERENCE_YEAR: readonly [Order['kind'], number, number][] = [
  ['BODY_AND_PAINT', 1_654, 14],
  ['PERIODIC_MAINTENANCE', 4_837, 41],
  ['GENERAL_REPAIR', 1_196, 10],
  ['WARRANTY_CLAIM', 154, 1],
  ['FIRST_CHECKS', 2_254, 19],
  ['PDS', 1_233, 10],
  ['REWORK', 472, 4],
];
const YEAR = 'period: { from: "2025-01-01", to: "2026-01-01" }';
const FIELDS = `orderMix(${YEAR}) { orderCount repairRevenue { amount } partsRevenue { amount } repairByParts
  kinds { kind orderCount shareRate isSuppressed } }`;

interface Mix {
  readonly orderCount: number | null;
  readonly kinds: {
    kind: string;
    orderCount: number | null;
    shareRate: string | null;
    isSuppressed: boolean;
  }[];
}

describe('Dealer.orderMix', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
  });
  beforeEach(async () => {
    await db.empty();
    await db.feed(build.dealerRegistered('dlr_1', 'reg_1'));
  });
  afterAll(() => db.drop());

  const orders = (kind: Order['kind'], count: number, differences: Partial<Order> = {}): DeliveredEvent[] =>
    Array.from({ length: count }, (_, at) => {
      const key = `${kind.toLowerCase().replaceAll('_', '')}${at}`;
      const ids = { repairOrderId: `ror_${key}`, customerId: `cus_${key}`, vehicleId: `veh_${key}` };
      return build.settled('100.00', { ...ids, kind, businessDay: '2025-06-01', ...differences });
    });
  const mix = async (who = principals.staffOf('dlr_1'), fields = FIELDS) => {
    const { entity: dealer, errors } = await entity(ask, who, 'Dealer', 'dlr_1', fields);
    return { mix: dealer?.['orderMix'] as Mix, errors };
  };

  it('ANA-10: the reference year, from raw events: 14, 41, 10, 1, 19, 10 and 4 %', async () => {
    await db.feed(...REFERENCE_YEAR.flatMap(([kind, count]) => orders(kind, count)));
    const { mix: found } = await mix();
    expect(found.orderCount).toBe(11_800);
    for (const [kind, count, percent] of REFERENCE_YEAR) {
      const share = found.kinds.find((each) => each.kind === kind);
      expect([kind, share?.orderCount]).toEqual([kind, count]);
      expect([kind, Math.round(Number(share?.shareRate) * 100)]).toEqual([kind, percent]);
    }
  });

  it('ANA-10: repair by parts as the reference of 4 : 1, no matter who pays, and only of the period', async () => {
    const yuan = (amount: string) => ({ amount, currencyCode: 'CNY' });
    const line = (
      lineId: string,
      kind: 'LABOUR' | 'PART',
      payer: 'CUSTOMER' | 'WARRANTY',
      amount: string,
    ) => ({
      ...{ lineId, kind, payer, listAmount: yuan(amount), discountAmount: yuan('0.00') },
      payableAmount: yuan(amount),
    });
    const lines = [
      line('rol_1', 'LABOUR', 'CUSTOMER', '300.00'),
      line('rol_2', 'LABOUR', 'WARRANTY', '100.00'),
    ];
    await db.feed(
      ...orders('GENERAL_REPAIR', 1, { lines: [...lines, line('rol_3', 'PART', 'CUSTOMER', '100.00')] }),
      ...orders('PDS', 1, { businessDay: '2026-01-01' }),
      ...orders('REWORK', 1, { businessDay: '2024-12-31' }),
    );
    expect((await mix()).mix).toMatchObject({
      ...{ orderCount: 1, repairRevenue: { amount: '400.00' }, partsRevenue: { amount: '100.00' } },
      repairByParts: '4.0000',
    });
  });

  it('ANA-08: above the dealer a kind with four persons is hidden, and what would give it away', async () => {
    await db.feed(...orders('PDS', 4), ...orders('REWORK', 6), ...orders('ACCIDENT', 9));
    const { mix: found } = await mix(principals.regionAnalystOf('reg_1'));
    expect(found.orderCount).toBeNull();
    expect(found.kinds.filter(({ orderCount }) => orderCount !== null && orderCount > 0)).toEqual([
      { kind: 'ACCIDENT', orderCount: 9, shareRate: null, isSuppressed: false },
    ]);
    expect((await mix()).mix.orderCount).toBe(19);
  });

  it.each([
    ['{ from: "2026-01-01", to: "2025-01-01" }', 'The period must end after it begins.'],
    ['{ from: "2000-01-01", to: "2099-01-01" }', 'The period may span at most 10 years.'],
  ])('ANA-10: refuses the period %s', async (period, refusal) => {
    const { errors } = await mix(principals.staffOf('dlr_1'), `orderMix(period: ${period}) { orderCount }`);
    expect(errors).toEqual([refusal]);
  });
});
