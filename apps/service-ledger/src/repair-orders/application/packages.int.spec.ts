import { faults, type SettleAnswer, type UserErrorAnswer } from '../../../test/builders/answers';
import { cny, freshKey, line, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';
import { principals } from '@autoclub/testing';

interface PackageAnswer {
  id: string;
  remainingSets: number;
  paidAmount: { amount: string };
  remainingPaidAmount: { amount: string };
  owed: { oilMillilitres: number; filters: number; amount: { amount: string } };
  refund: { amount: { amount: string } } | null;
}
interface Payload {
  prepaidPackage: PackageAnswer | null;
  replayed: boolean;
  userErrors: UserErrorAnswer[];
}

const mutation = (name: string, input: string) => `mutation ($input: ${input}!) {
  ${name}(input: $input) {
    replayed userErrors { code field message }
    prepaidPackage {
      id remainingSets paidAmount { amount } remainingPaidAmount { amount }
      owed { oilMillilitres filters amount { amount } } refund { amount { amount } }
    }
  }
}`;
const SELL = mutation('packageSell', 'PackageSellInput');
const USE = mutation('packageUse', 'PackageUseInput');
const REFUND = mutation('packageRefund', 'PackageRefundInput');
const COUNT = `mutation ($input: PackageCountRecordInput!) {
  packageCountRecord(input: $input) {
    userErrors { code field message }
    packageMonth { booked { ...q } counted { ...q } variance { ...q } }
  }
}
fragment q on PackageQuantities { oilMillilitres filters amount { amount } }`;
const LIABILITY = `{ packageLiability { isBalanced ofPackages { oilMillilitres filters amount { amount } } } }`;

describe('prepaid packages', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const run = (document: string, input: Record<string, unknown>, now: string = NOW) =>
    ledger.mutate<Payload>(`${at}`, document, { idempotencyKey: freshKey(), ...input }, now);
  const sale = (overrides: Record<string, unknown> = {}) => ({
    customerId: `cus_${at}`,
    vehicleId: `veh_${at}`,
    definitionCode: 'MAINTENANCE_5',
    soldOn: '2026-11-20',
    oilMillilitres: 4_000,
    oilListAmount: cny('400.00'),
    filterListAmount: cny('50.00'),
    workListAmount: cny('100.00'),
    ...overrides,
  });
  const sell = async (overrides: Record<string, unknown> = {}, now: string = NOW): Promise<PackageAnswer> => {
    const { prepaidPackage, userErrors } = await run(SELL, sale(overrides), now);
    expect(faults(userErrors)).toEqual([]);
    if (!prepaidPackage) throw new Error('There is no package.');
    return prepaidPackage;
  };
  const order = async (n: number): Promise<string> => {
    const input = settleInput(`${at}`, {
      roNumber: `RO-${n}`,
      mileageKm: null,
      lines: [line('LABOUR', '1.00')],
    });
    const { repairOrder } = await ledger.mutate<SettleAnswer>(`${at}`, SETTLE, input);
    return repairOrder?.id ?? '';
  };
  const told = async (type: string) =>
    (await ledger.published(type)).filter(({ data }) => data.dealerId === `dlr_${at}`);
  const liability = async () =>
    (await ledger.ask(LIABILITY, {}, principals.staffOf(`dlr_${at}`))).data.packageLiability;

  it('SVC-08: is paid by the steps, and each use releases its frozen price', async () => {
    const sold = await sell();
    expect(sold).toMatchObject({
      paidAmount: { amount: '2150.00' },
      remainingSets: 5,
      owed: { oilMillilitres: 20_000, filters: 5, amount: { amount: '2150.00' } },
    });
    expect(await told('package-sold')).toMatchObject([
      { sequence: 1, data: { remainingPaidAmount: cny('2150.00'), membershipId: `mem_${at}`, soldSets: 5 } },
    ]);
    const { prepaidPackage } = await run(USE, { packageId: sold.id, repairOrderId: await order(1) });
    expect(prepaidPackage).toMatchObject({
      remainingSets: 4,
      owed: { oilMillilitres: 16_000, filters: 4, amount: { amount: '1640.00' } },
      remainingPaidAmount: { amount: '2150.00' },
    });
    expect(await told('package-used')).toMatchObject([
      { sequence: 2, data: { setNumber: 1, discountBp: 1_000, releasedAmount: cny('510.00') } },
    ]);
    expect(await liability()).toEqual({
      isBalanced: true,
      ofPackages: { oilMillilitres: 16_000, filters: 4, amount: { amount: '1640.00' } },
    });
  });

  it('SVC-08, CONV-5: the same document again changes nothing, other content is refused', async () => {
    const externalRef = { system: 'DMS', number: 'P-1' };
    const first = await sell({ externalRef });
    expect((await sell({ externalRef })).id).toBe(first.id);
    const other = await run(SELL, sale({ externalRef, oilMillilitres: 5_000 }));
    expect(faults(other.userErrors)).toEqual(['DUPLICATE_EXTERNAL_NUMBER input.externalRef']);
    expect(await told('package-sold')).toHaveLength(1);
  });

  it.each([
    ['a package nobody offers', { definitionCode: 'NO_SUCH' }, 'PACKAGE_UNKNOWN input.definitionCode'],
    ['a filter without a price', { filterListAmount: null }, 'FILTER_PRICE_MISSING input.filterListAmount'],
    ['oil for nothing', { oilListAmount: cny('0.00') }, 'AMOUNT_OUT_OF_RANGE input.oilListAmount'],
    ['no oil', { oilMillilitres: 0 }, 'NUMBER_OUT_OF_RANGE input.oilMillilitres'],
    ['too much oil', { oilMillilitres: 100_001 }, 'NUMBER_OUT_OF_RANGE input.oilMillilitres'],
    ['a day to come', { soldOn: '2026-11-24' }, 'DATE_IN_FUTURE input.soldOn'],
    ['a customer of another dealer', { customerId: 'cus_other' }, 'CUSTOMER_NOT_FOUND input.customerId'],
    ['a vehicle of another dealer', { vehicleId: 'veh_other' }, 'VEHICLE_NOT_FOUND input.vehicleId'],
  ])('SVC-08: refuses to sell %s and writes nothing', async (_, overrides, expected) => {
    const before = await ledger.footprint();
    expect(faults((await run(SELL, sale(overrides))).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-08: of 50 that use the last set on an order at once exactly one does', async () => {
    const { id: packageId } = await sell({ definitionCode: 'MAINTENANCE_1' });
    const repairOrderId = await order(1);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => run(USE, { packageId, repairOrderId })),
    );
    expect(answers.filter(({ prepaidPackage }) => prepaidPackage !== null)).toHaveLength(1);
    expect(await told('package-used')).toHaveLength(1);
    expect(await liability()).toMatchObject({ isBalanced: true, ofPackages: { amount: { amount: '0.00' } } });
  });

  it('SVC-08: of 25 refunds and 25 uses at once, paid is used and returned to the fen', async () => {
    const { id: packageId } = await sell();
    const orders: string[] = [];
    for (let n = 1; n <= 5; n++) orders.push(await order(n));
    const reason = 'moved away';
    await Promise.all([
      ...Array.from({ length: 25 }, (_, n) => run(USE, { packageId, repairOrderId: orders[n % 5] })),
      ...Array.from({ length: 25 }, () => run(REFUND, { packageId, reason })),
    ]);
    const [refunds, uses] = [await told('package-refunded'), await told('package-used')];
    const released = uses.map(({ data }) => Number((data.releasedAmount as { amount: string }).amount) * 100);
    const returned = refunds.map(
      ({ data }) => Number((data.refundedAmount as { amount: string }).amount) * 100,
    );
    const total = [...released, ...returned].reduce((sum, each) => sum + each, 0);
    expect(refunds.length).toBe(uses.length === 5 ? 0 : 1);
    expect(Math.round(total)).toBe(215_000);
    expect(await liability()).toMatchObject({ isBalanced: true, ofPackages: { amount: { amount: '0.00' } } });
    const after = await run(USE, { packageId, repairOrderId: await order(9) });
    expect(after.prepaidPackage).toBeNull();
  });

  it('SVC-08: of 25 that use the only set and 25 that give it back exactly one wins', async () => {
    const { id: packageId } = await sell({ definitionCode: 'MAINTENANCE_1' });
    const repairOrderId = await order(1);
    const answers = await Promise.all([
      ...Array.from({ length: 25 }, () => run(USE, { packageId, repairOrderId })),
      ...Array.from({ length: 25 }, () => run(REFUND, { packageId, reason: 'moved away' })),
    ]);
    expect(answers.filter(({ prepaidPackage }) => prepaidPackage !== null)).toHaveLength(1);
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toHaveLength(49);
    const conflicts = ['PACKAGE_REFUNDED', 'PACKAGE_USED_UP', 'PACKAGE_USED_ON_ORDER', 'NO_SET_LEFT'];
    expect(conflicts).toEqual(expect.arrayContaining([...new Set(codes)]));
    expect(await liability()).toMatchObject({ isBalanced: true, ofPackages: { amount: { amount: '0.00' } } });
  });

  it('SVC-08: a refund returns paid less uses at package price, once, and tells what remains paid', async () => {
    const { id: packageId } = await sell();
    await run(USE, { packageId, repairOrderId: await order(1) });
    const { prepaidPackage } = await run(REFUND, { packageId, reason: 'moved away' });
    expect(prepaidPackage).toMatchObject({
      refund: { amount: { amount: '1640.00' } },
      remainingPaidAmount: { amount: '510.00' },
      owed: { amount: { amount: '0.00' } },
    });
    expect(faults((await run(REFUND, { packageId, reason: 'r' })).userErrors)).toEqual([
      'PACKAGE_REFUNDED input.packageId',
    ]);
    expect(await told('package-refunded')).toMatchObject([
      { sequence: 3, data: { remainingPaidAmount: cny('510.00'), usesCounted: 'AT_PACKAGE_PRICE' } },
    ]);
    expect(faults((await run(REFUND, { packageId: 'x', reason: 'r' })).userErrors)).toEqual([
      'PACKAGE_NOT_FOUND input.packageId',
    ]);
  });

  it('PLT-02: a package of another dealer is not there', async () => {
    const { id: packageId } = await sell();
    const input = { idempotencyKey: freshKey(), packageId, reason: 'r' };
    const foreign = await ledger.mutate<Payload>('other', REFUND, input);
    expect(faults(foreign.userErrors)).toEqual(['PACKAGE_NOT_FOUND input.packageId']);
  });

  it('SVC-08: the month is counted beside the books, and a variance shows', async () => {
    const october = '2026-10-31T04:00:00.000Z';
    await sell({ soldOn: '2026-10-31' }, october);
    await sell({ soldOn: '2026-11-01' }, '2026-11-01T04:00:00.000Z');
    const count = (month: string, filters: number) =>
      ledger.mutate<{ userErrors: UserErrorAnswer[]; packageMonth: unknown }>(`${at}`, COUNT, {
        idempotencyKey: freshKey(),
        month,
        oilMillilitres: 20_000,
        filters,
        amount: cny('2150.00'),
      });
    const counted = await count('2026-10-01', 4);
    expect(counted.packageMonth).toMatchObject({
      booked: { oilMillilitres: 20_000, filters: 5, amount: { amount: '2150.00' } },
      variance: { oilMillilitres: 0, filters: -1, amount: { amount: '0.00' } },
    });
    expect((await count('2026-10-01', 5)).packageMonth).toMatchObject({ variance: { filters: 0 } });
    expect(faults((await count('2026-11-01', 5)).userErrors)).toEqual(['MONTH_NOT_OVER input.month']);
    expect(faults((await count('2026-10-02', 5)).userErrors)).toEqual(['MONTH_INVALID input.month']);
  });
});
