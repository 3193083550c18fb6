import { principals } from '@autoclub/testing';
import { faults, type SettleAnswer } from '../../../test/builders/answers';
import { cny, line, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

/** Every way in which a settlement is refused; nothing may be written by any of them. */
const refusals: [string, Record<string, unknown>, string[]][] = [
  ['an unknown customer', { customerId: 'cus_nobody' }, ['CUSTOMER_NOT_FOUND input.customerId']],
  ["another dealer's customer", { customerId: 'cus_2' }, ['CUSTOMER_NOT_FOUND input.customerId']],
  ['an unknown vehicle', { vehicleId: 'veh_nothing' }, ['VEHICLE_NOT_FOUND input.vehicleId']],
  ["another dealer's vehicle", { vehicleId: 'veh_2' }, ['VEHICLE_NOT_FOUND input.vehicleId']],
  [
    "another dealer's advisor",
    { serviceAdvisorId: 'stf_2sa' },
    ['STAFF_MEMBER_NOT_FOUND input.serviceAdvisorId'],
  ],
  ['a hostile id', { customerId: "x' or 1=1 --" }, ['CUSTOMER_NOT_FOUND input.customerId']],
  ['a settlement in the future', { settledAt: '2026-11-23T06:00:00Z' }, ['DATE_IN_FUTURE input.settledAt']],
  [
    'an order opened after it was settled',
    { openedAt: '2026-11-21T06:00:01Z' },
    ['OPENED_AFTER_SETTLED input.openedAt'],
  ],
  ['no lines', { lines: [] }, ['LINES_MISSING input.lines']],
  [
    '201 lines',
    { lines: Array.from({ length: 201 }, () => line('PART', '1.00')) },
    ['TOO_MANY_LINES input.lines'],
  ],
  ['a negative amount', { lines: [line('PART', '-0.01')] }, ['AMOUNT_NEGATIVE input.lines.0.listAmount']],
  ['a fraction of a fen', { lines: [line('PART', '1.001')] }, ['AMOUNT_INVALID input.lines.0.listAmount']],
  [
    'an endless amount',
    { lines: [line('PART', '9999999999999.99')] },
    ['AMOUNT_OUT_OF_RANGE input.lines.0.listAmount'],
  ],
  [
    'a negative discount',
    { lines: [line('PART', '1.00', { discountAmount: cny('-1.00') })] },
    ['AMOUNT_NEGATIVE input.lines.0.discountAmount'],
  ],
  [
    'more discount than price',
    { lines: [line('PART', '1.00', { discountAmount: cny('1.01') })] },
    ['DISCOUNT_EXCEEDS_LIST input.lines.0.discountAmount'],
  ],
  [
    'a discount nobody approved',
    { lines: [line('PART', '9.00', { discountAmount: cny('1.00') })] },
    ['DISCOUNT_NOT_APPROVED input.lines.0.discountAmount'],
  ],
  [
    'a discount approved by a service advisor',
    {
      lines: [line('PART', '9.00', { discountAmount: cny('1.00') })],
      discountApproval: { staffMemberId: 'stf_1sa', reason: 'friend' },
    },
    ['DISCOUNT_NOT_APPROVED input.discountApproval.staffMemberId'],
  ],
  [
    "a discount approved by another dealer's manager",
    {
      lines: [line('PART', '9.00', { discountAmount: cny('1.00') })],
      discountApproval: { staffMemberId: 'stf_2sm', reason: 'friend' },
    },
    ['STAFF_MEMBER_NOT_FOUND input.discountApproval.staffMemberId'],
  ],
  [
    'an approval without a reason',
    {
      lines: [line('PART', '9.00', { discountAmount: cny('1.00') })],
      discountApproval: { staffMemberId: 'stf_1sm', reason: ' ' },
    },
    ['TEXT_REQUIRED input.discountApproval.reason'],
  ],
  ['no order number', { roNumber: '  ', externalRef: null }, ['TEXT_REQUIRED input.roNumber']],
  [
    'an over-long order number',
    { roNumber: 'x'.repeat(65), externalRef: null },
    ['TEXT_TOO_LONG input.roNumber'],
  ],
  ['a line break in a number', { roNumber: 'RO\n-1', externalRef: null }, ['TEXT_INVALID input.roNumber']],
  [
    'an over-long description',
    { lines: [line('PART', '1.00', { description: '长'.repeat(201) })] },
    ['TEXT_TOO_LONG input.lines.0.description'],
  ],
  ['a negative mileage', { mileageKm: -1 }, ['NUMBER_OUT_OF_RANGE input.mileageKm']],
  ['revision zero', { revision: 0 }, ['NUMBER_OUT_OF_RANGE input.revision']],
  ['an empty idempotency key', { idempotencyKey: '' }, ['IDEMPOTENCY_KEY_INVALID input.idempotencyKey']],
];

describe('what repairOrderSettle refuses', () => {
  let ledger: LedgerUnderTest;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1');
    await ledger.withDealer('dlr_2');
  });
  afterAll(() => ledger.close());

  it.each(refusals)('SVC-01: refuses %s and writes nothing', async (_, overrides, expected) => {
    const footprint = await ledger.footprint();
    const answer = await ledger.mutate<SettleAnswer>('1', SETTLE, settleInput('1', overrides));
    expect(faults(answer.userErrors)).toEqual(expected);
    expect(answer).toMatchObject({ repairOrder: null, change: null, replayed: false });
    expect(answer.userErrors[0]?.message).not.toMatch(/[{}?]/);
    expect(await ledger.footprint()).toBe(footprint);
  });

  it('names every fault at once', async () => {
    const overrides = { customerId: 'cus_x', vehicleId: 'veh_x', settledAt: '2027-01-01T00:00:00Z' };
    const answer = await ledger.mutate<SettleAnswer>('1', SETTLE, settleInput('1', overrides));
    expect(faults(answer.userErrors)).toEqual([
      'DATE_IN_FUTURE input.settledAt',
      'CUSTOMER_NOT_FOUND input.customerId',
      'VEHICLE_NOT_FOUND input.vehicleId',
    ]);
  });

  it.each([
    ['an unknown kind', { kind: 'CAR_WASH' }],
    ['an amount that is no number', { lines: [line('PART', 'abc')] }],
    ['an instant that is none', { settledAt: 'yesterday' }],
    ['a line without an amount', { lines: [{ kind: 'PART', payer: 'CUSTOMER' }] }],
  ])('refuses %s as malformed, before anything is looked up', async (_, overrides) => {
    const footprint = await ledger.footprint();
    const { errors } = await ledger.ask(SETTLE, { input: settleInput('1', overrides) });
    expect(errors).toHaveLength(1);
    expect(await ledger.footprint()).toBe(footprint);
  });

  it('refuses a dealer whose registration has not arrived', async () => {
    const answer = await ledger.mutate<SettleAnswer>('3', SETTLE, settleInput('3'));
    expect(answer.userErrors.map(({ code }) => code)).toEqual(['DEALER_NOT_FOUND']);
  });

  it.each([
    ['a sales advisor', principals.staffOf('dlr_1', ['SALES_ADVISOR'])],
    ['a regional analyst', principals.regionAnalystOf('reg_1')],
    ['an OEM analyst', principals.oemAnalyst()],
    ['an auditor', principals.auditor()],
    ['an operator', principals.operator()],
    ['a member', principals.memberOf('dlr_1', 'cus_1')],
  ])('PLT-01: %s may not settle', async (_, principal) => {
    const footprint = await ledger.footprint();
    const { errors } = await ledger.ask(SETTLE, { input: settleInput('1') }, principal);
    expect(errors).toEqual(['FORBIDDEN']);
    expect(await ledger.footprint()).toBe(footprint);
  });
});
