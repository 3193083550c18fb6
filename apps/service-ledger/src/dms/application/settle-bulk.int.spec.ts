import { countStatements } from '@autoclub/testing';
import { freshKey, line, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

const BULK = `mutation ($input: RepairOrderSettleBulkInput!) {
  repairOrderSettleBulk(input: $input) {
    replayed
    results {
      items { index change repairOrder { id roNumber } userErrors { code field message } }
    }
    userErrors { code field message }
  }
}`;

interface BulkAnswer {
  readonly replayed: boolean;
  readonly results: {
    readonly items: readonly {
      readonly index: number;
      readonly change: string | null;
      readonly repairOrder: { readonly id: string; readonly roNumber: string } | null;
      readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
    }[];
  } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

describe('SVC-22: several orders settled at once', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const order = (roNumber: string, more: Record<string, unknown> = {}) => {
    const { idempotencyKey: _, ...content } = settleInput(`${at}`, { roNumber, mileageKm: null, ...more });
    return content;
  };
  const send = (orders: readonly object[], idempotencyKey = freshKey()) =>
    ledger.mutate<BulkAnswer>(`${at}`, BULK, { idempotencyKey, orders });

  it('keeps good ones, answers others with their reasons, and repeats the answer for its key', async () => {
    const orders = [
      order('A-1'),
      order('A-2', { customerId: 'cus_nobody' }),
      order('A-3', { lines: [line('PART', '-1.00')] }),
      order('A-1', { revision: 2, lines: [line('LABOUR', '500.00')] }),
      order('A-1', { revision: 2, lines: [line('LABOUR', '500.00')] }),
      order('A-4', { mileageKm: 9_000 }),
      order('A-5', { mileageKm: 8_000, settledAt: '2026-11-21T07:00:00Z' }),
    ];
    const key = freshKey();
    const { results } = await send(orders, key);
    expect(
      results?.items.map(({ index, change, userErrors }) => [
        index,
        change,
        ...userErrors.map(({ code, field }) => `${code} ${field.join('.')}`),
      ]),
    ).toEqual([
      [0, 'SETTLED'],
      [1, null, 'CUSTOMER_NOT_FOUND customerId'],
      [2, null, 'AMOUNT_NEGATIVE lines.0.listAmount'],
      [3, 'AMENDED'],
      [4, 'UNCHANGED'],
      [5, 'SETTLED'],
      [6, null, 'MILEAGE_GOES_BACK mileageKm'],
    ]);
    const again = await send(orders, key);
    expect(again.replayed).toBe(true);
    expect(again.results?.items.map(({ change }) => change)).toEqual(
      results?.items.map(({ change }) => change),
    );
    const published = (await ledger.published()).filter(
      ({ data }) => data['dealerId'] === `dlr_${at}` && data['roNumber'] !== undefined,
    );
    expect(published.map(({ data }) => [data['roNumber'], data['revision']])).toEqual([
      ['A-1', 1],
      ['A-1', 2],
      ['A-4', 1],
    ]);
  });

  it('takes a hundred and no more, by eight statements', async () => {
    const many = (count: number, name: string) =>
      Array.from({ length: count }, (_, i) => order(`${name}-${i}`));
    const before = await ledger.footprint();
    expect((await send(many(101, 'X'))).userErrors.map(({ code }) => code)).toEqual(['TOO_MANY_ORDERS']);
    expect((await send([])).userErrors.map(({ code }) => code)).toEqual(['ORDERS_MISSING']);
    expect(await ledger.footprint()).toBe(before);
    const counted = countStatements(ledger.db.database.dataSource);
    const { results } = await send(many(100, 'H'));
    expect(counted.count()).toBeLessThanOrEqual(8);
    expect(results?.items.every(({ change }) => change === 'SETTLED')).toBe(true);
  });

  it('lets fifty clients settle the same order once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => send([order('R-1'), order('R-2')])));
    const changes = answers.flatMap(({ results }) => results?.items.map(({ change }) => change) ?? []);
    expect(changes.filter((change) => change === 'SETTLED')).toHaveLength(2);
    expect(changes.filter((change) => change === 'UNCHANGED')).toHaveLength(98);
  });
});
