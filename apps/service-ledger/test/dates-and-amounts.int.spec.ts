import { faults, type ImportAnswer, type PolicyAnswer, type SettleAnswer } from './builders/answers';
import {
  freshKey,
  IMPORT_ORDERS,
  IMPORT_POLICIES,
  line,
  ndjson,
  orderRow,
  policyInput,
  RECORD_POLICY,
  SETTLE,
  settleInput,
} from './builders/documents';
import { LedgerUnderTest, NOW } from './builders/ledger-under-test';

const inMs = (ms: number) => new Date(new Date(NOW).getTime() + ms).toISOString();
const MINUTE = 60_000;

const policyRow = (policyNumber: string, overrides: Record<string, unknown> = {}) => ({
  policyNumber,
  customerNumber: 'C-cus_1',
  vehicleNumber: 'V-veh_1',
  kind: 'COMMERCIAL',
  insurerCode: 'PICC',
  isSoldHere: true,
  soldOn: '2026-11-20',
  periodFrom: '2026-12-01',
  periodTo: '2027-12-01',
  premiumAmount: '3200.00',
  ...overrides,
});

/** What a sender's calendar, clock and arithmetic can come to: that row or field is named, the others stay. */
describe('dates and amounts out of range', () => {
  let ledger: LedgerUnderTest;
  let numbers = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1');
  });
  afterAll(() => ledger.close());

  const imported = async (document: string, ...rows: unknown[]) => {
    const input = { idempotencyKey: freshKey(), format: 'NDJSON', content: ndjson(...rows) };
    const { rows: answers } = await ledger.mutate<ImportAnswer>('1', document, input);
    return answers.map(({ outcome, errors }) => [outcome, ...faults(errors)].join(' '));
  };

  it.each([
    ['periodTo', '9999-12-31'],
    ['periodTo', '2200-01-01'],
    ['periodFrom', '0001-01-01'],
    ['periodFrom', '1899-12-30'],
    ['soldOn', '1999-12-31'],
    ['soldOn', '0001-01-01'],
  ])('SVC-22: a policy with %s %s is refused by name, its neighbours stay', async (column, day) => {
    const n = ++numbers;
    const rows = [policyRow(`P-${n}a`), policyRow(`P-${n}b`, { [column]: day }), policyRow(`P-${n}c`)];
    const [first, second, third] = await imported(IMPORT_POLICIES, ...rows);
    expect([first, third]).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(second).toContain(`DATE_OUT_OF_RANGE ${column}`);
  });

  it.each([
    ['settledAt', '0001-01-01T04:00:00Z', 'DATE_OUT_OF_RANGE settledAt'],
    ['settledAt', '1999-12-31T04:00:00Z', 'DATE_OUT_OF_RANGE settledAt'],
    ['settledAt', '9999-12-31T04:00:00Z', 'DATE_OUT_OF_RANGE settledAt'],
    ['openedAt', '1899-12-30T04:00:00Z', 'DATE_OUT_OF_RANGE openedAt'],
  ])('SVC-22: an order with %s %s is refused by name, its neighbours stay', async (field, instant, fault) => {
    const n = ++numbers;
    const rows = [
      orderRow('1', `RO-${n}a`, { mileageKm: null }),
      orderRow('1', `RO-${n}b`, { mileageKm: null, [field]: instant }),
      orderRow('1', `RO-${n}c`, { mileageKm: null }),
    ];
    expect(await imported(IMPORT_ORDERS, ...rows)).toEqual(['ACCEPTED', `REFUSED ${fault}`, 'ACCEPTED']);
  });

  it.each([
    ['a second ahead', 1_000, []],
    ['five minutes ahead', 5 * MINUTE, []],
    ['more than five minutes ahead', 5 * MINUTE + 1_000, ['DATE_IN_FUTURE input.settledAt']],
  ])('SVC-01: a clock %s', async (_, ms, expected) => {
    const times = { openedAt: NOW, settledAt: inMs(ms) };
    const input = settleInput('1', { roNumber: `RO-C${++numbers}`, mileageKm: null, ...times });
    const { userErrors } = await ledger.mutate<SettleAnswer>('1', SETTLE, input);
    expect(faults(userErrors)).toEqual(expected);
  });

  it('SVC-10: a policy sold a minute after the midnight of a fast clock is of today', async () => {
    const eve = '2026-11-22T15:57:00Z';
    const record = (soldOn: string) =>
      ledger.mutate<PolicyAnswer>(
        '1',
        RECORD_POLICY,
        policyInput('1', { policyNumber: `P-M${soldOn}`, soldOn }),
        eve,
      );
    expect(faults((await record('2026-11-23')).userErrors)).toEqual([]);
    expect(faults((await record('2026-11-24')).userErrors)).toEqual(['DATE_IN_FUTURE input.soldOn']);
  });

  it.each([
    ['one line of the largest amount', 1, []],
    ['two of them', 2, ['AMOUNT_OUT_OF_RANGE input.lines']],
    ['twelve of them', 12, ['AMOUNT_OUT_OF_RANGE input.lines']],
  ])('CONV-1: an order of %s', async (_, count, expected) => {
    const lines = Array.from({ length: count }, () => line('PART', '10000000000.00'));
    const input = settleInput('1', { roNumber: `RO-L${++numbers}`, mileageKm: null, lines });
    const { userErrors } = await ledger.mutate<SettleAnswer>('1', SETTLE, input);
    expect(faults(userErrors)).toEqual(expected);
  });
});
