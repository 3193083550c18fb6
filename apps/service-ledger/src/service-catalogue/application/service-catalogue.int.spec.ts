import { principals } from '@autoclub/testing';
import { faults, type UserErrorAnswer } from '../../../test/builders/answers';
import { cny, freshKey } from '../../../test/builders/documents';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

interface Answer {
  offeredService: { id: string; code: string; name: string; useCount: number; isOffered: boolean } | null;
  userErrors: UserErrorAnswer[];
}

const fields =
  'id code name listAmount { amount } tierPrices { tierCode amount { amount } } useCount isOffered';
const SAVE = `mutation ($input: OfferedServiceSaveInput!) {
  offeredServiceSave(input: $input) { offeredService { ${fields} } userErrors { code field message } }
}`;
const USE = `mutation ($input: OfferedServiceUseRecordInput!) {
  offeredServiceUseRecord(input: $input) { offeredService { ${fields} } userErrors { code field message } }
}`;
const LIST = `query ($all: Boolean!, $period: DateRangeInput!) {
  offeredServices(withWithdrawn: $all) { code useCount useCountIn(period: $period) }
}`;

describe('the catalogue of services', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const manager = () => principals.staffOf(`dlr_${at}`, ['STORE_MANAGER']);
  const save = (overrides: Record<string, unknown> = {}) =>
    ledger.mutate<Answer>(
      `${at}`,
      SAVE,
      {
        idempotencyKey: freshKey(),
        code: 'RENTAL_DAY',
        nameZh: '租车一天',
        nameEn: 'A rental car for a day',
        listAmount: cny('200.00'),
        tierPrices: [
          { tierCode: 'SILVER', amount: cny('170.00') },
          { tierCode: 'BASIC', amount: cny('190.00') },
        ],
        ownerDepartment: 'RENTAL',
        ...overrides,
      },
      NOW,
      manager(),
    );
  const use = (overrides: Record<string, unknown> = {}) =>
    ledger.mutate<Answer>(`${at}`, USE, {
      idempotencyKey: freshKey(),
      code: 'RENTAL_DAY',
      customerId: `cus_${at}`,
      ...overrides,
    });
  const list = async (all = false, to = '2026-12-01') => {
    const variables = { all, period: { from: '2026-11-01', to } };
    const principal = principals.memberOf(`dlr_${at}`, `cus_${at}`);
    return (
      await ledger.ask(
        LIST.replace(' useCountIn(period: $period)', '').replace(', $period: DateRangeInput!', ''),
        variables,
        principal,
      )
    ).data.offeredServices as { code: string }[];
  };

  it('SVC-24: is found by the member app, is changed by its code, and what is withdrawn is not', async () => {
    const first = await save();
    expect(faults(first.userErrors)).toEqual([]);
    const changed = await save({ listAmount: cny('220.00') });
    expect(changed.offeredService?.id).toBe(first.offeredService?.id);
    expect((await list()).map(({ code }) => code)).toEqual(['RENTAL_DAY']);
    await save({ isOffered: false });
    expect(await list()).toEqual([]);
    expect((await list(true)).map(({ code }) => code)).toEqual(['RENTAL_DAY']);
    expect(faults((await use()).userErrors)).toEqual(['SERVICE_NOT_OFFERED input.code']);
  });

  it('SVC-24: each use is counted with the price of the tier, and 50 at once are 50', async () => {
    await save();
    await Promise.all(Array.from({ length: 50 }, () => use()));
    await use({ quantity: 3 });
    const rows = await ledger.db.owner.query<{ price: number; tier: string }[]>(
      'select distinct price_minor as price, tier from offered_service_use where dealer_id = $1',
      [`dlr_${at}`],
    );
    expect(rows).toEqual([{ price: 19_000, tier: 'BASIC' }]);
    const counted = async (from: string, to: string) =>
      (await ledger.ask(LIST, { all: false, period: { from, to } }, manager())).data.offeredServices;
    const uses = (useCountIn: number) => [{ code: 'RENTAL_DAY', useCount: 53, useCountIn }];
    expect(await counted('2026-11-22', '2026-11-23')).toEqual(uses(53));
    expect(await counted('2026-11-21', '2026-11-22')).toEqual(uses(0));
  });

  it.each([
    [
      'a tier nobody has',
      { tierPrices: [{ tierCode: 'TIN', amount: cny('1.00') }] },
      'TIER_UNKNOWN input.tierPrices.0.tierCode',
    ],
    [
      'two prices of a tier',
      { tierPrices: Array(2).fill({ tierCode: 'GOLD', amount: cny('1.00') }) },
      'TIER_NAMED_TWICE input.tierPrices.1.tierCode',
    ],
    [
      'a price of a fen above the list',
      { tierPrices: [{ tierCode: 'GOLD', amount: cny('200.01') }] },
      'TIER_PRICE_ABOVE_LIST input.tierPrices.0.amount',
    ],
    ['the list price for a tier', { tierPrices: [{ tierCode: 'GOLD', amount: cny('200.00') }] }, undefined],
    ['an empty name', { nameZh: ' ' }, 'TEXT_REQUIRED input.nameZh'],
    ['a negative price', { listAmount: cny('-1.00') }, 'AMOUNT_NEGATIVE input.listAmount'],
  ])('SVC-24: of %s says %s', async (_, overrides, expected) => {
    const before = await ledger.footprint();
    const { userErrors } = await save(overrides);
    expect(faults(userErrors)[0]).toBe(expected);
    if (expected !== undefined) expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-24: a dealer offers 50 services and not one more', async () => {
    for (let n = 1; n <= 50; n++) expect(faults((await save({ code: `S${n}` })).userErrors)).toEqual([]);
    expect(faults((await save({ code: 'S51' })).userErrors)).toEqual(['CATALOGUE_FULL input']);
  });

  it.each([
    [0, 'NUMBER_OUT_OF_RANGE input.quantity'],
    [1, undefined],
    [1_000, undefined],
    [1_001, 'NUMBER_OUT_OF_RANGE input.quantity'],
  ])('SVC-24: of %i uses at once says %s', async (quantity, expected) => {
    await save();
    expect(faults((await use({ quantity })).userErrors)[0]).toBe(expected);
  });

  it('PLT-02: neither services nor customers of another dealer are there', async () => {
    await save();
    expect(faults((await use({ customerId: 'cus_other' })).userErrors)).toEqual([
      'CUSTOMER_NOT_FOUND input.customerId',
    ]);
    const foreign = await ledger.mutate<Answer>('other', USE, {
      idempotencyKey: freshKey(),
      code: 'RENTAL_DAY',
      customerId: 'cus_other',
    });
    expect(faults(foreign.userErrors)).toEqual(['SERVICE_NOT_OFFERED input.code']);
  });
});
