import { settlementOf } from '@autoclub/local-stack';
import type { Member } from '@autoclub/local-stack';
import { askAsPart, dealersOf, expectData, house } from '../house';
import type { Ask } from '../house';
import { newMember } from '../member';

const SETTLE = `mutation ($input: RepairOrderSettleInput!) {
  repairOrderSettle(input: $input) { repairOrder { id } userErrors { code field message } }
}`;
const ORDERS = `query ($id: ID!) { customer(id: $id) { repairOrders(first: 100) { nodes { roNumber } } } }`;

interface Settled {
  repairOrderSettle: {
    repairOrder: { id: string } | null;
    userErrors: { code: string; field: string[]; message: string }[];
  };
}
type Input = Record<string, unknown> & { lines: Record<string, unknown>[] };

const lineOf = ({ lines }: Input): Record<string, unknown> => lines[0] ?? {};
const cny = (amount: string) => ({ amount, currencyCode: 'CNY' });

describe('bad input', () => {
  const stack = house();
  const [dealer] = dealersOf(stack);
  let member: Member;
  let system: Ask;

  beforeAll(async () => {
    member = await newMember(stack, dealer);
    system = await askAsPart(stack, 'dealerSystem', dealer);
    const accepted = expectData(await system<Settled>(SETTLE, { input: order() })).repairOrderSettle;
    expect(accepted.userErrors).toEqual([]);
  });

  const order = (): Input => settlementOf(member, 20_000, [{ kind: 'PART', listAmount: '100.00' }]) as Input;
  const orderNumbers = async (): Promise<string[]> => {
    const { customer } = expectData(
      await system<{ customer: { repairOrders: { nodes: { roNumber: string }[] } } }>(ORDERS, {
        id: member.customerId,
      }),
    );
    return customer.repairOrders.nodes.map(({ roNumber }) => roNumber);
  };

  const wrong: [string, (input: Input) => void, string, string[]][] = [
    [
      'an unknown customer',
      (i) => (i['customerId'] = 'cus_0000000000000000000000000'),
      'CUSTOMER_NOT_FOUND',
      ['customerId'],
    ],
    [
      'an id that is none',
      (i) => (i['customerId'] = "'; drop table repair_order; --"),
      'CUSTOMER_NOT_FOUND',
      ['customerId'],
    ],
    [
      'an unknown vehicle',
      (i) => (i['vehicleId'] = 'veh_0000000000000000000000000'),
      'VEHICLE_NOT_FOUND',
      ['vehicleId'],
    ],
    [
      'negative money',
      (i) => (lineOf(i)['listAmount'] = cny('-1.00')),
      'AMOUNT_NEGATIVE',
      ['lines', '0', 'listAmount'],
    ],
    [
      'too precise money',
      (i) => (lineOf(i)['listAmount'] = cny('1.001')),
      'AMOUNT_INVALID',
      ['lines', '0', 'listAmount'],
    ],
    [
      'a settlement in the future',
      (i) => (i['settledAt'] = new Date(Date.now() + 86_400_000).toISOString()),
      'DATE_IN_FUTURE',
      ['settledAt'],
    ],
    ['mileage going back', (i) => (i['mileageKm'] = 19_000), 'MILEAGE_GOES_BACK', ['mileageKm']],
    [
      'an over-long text',
      (i) => (lineOf(i)['description'] = '长'.repeat(5_000)),
      'TEXT_TOO_LONG',
      ['lines', '0', 'description'],
    ],
    ['no lines', (i) => (i.lines = []), 'LINES_MISSING', ['lines']],
    [
      'an over-long key',
      (i) => (i['idempotencyKey'] = 'k'.repeat(129)),
      'IDEMPOTENCY_KEY_INVALID',
      ['idempotencyKey'],
    ],
  ];

  it.each(wrong)(
    'SVC-01, CONV-5: %s is refused by name, with its field, and nothing is written',
    async (_, spoil, code, field) => {
      const input = order();
      spoil(input);
      const before = await orderNumbers();
      const { repairOrderSettle } = expectData(await system<Settled>(SETTLE, { input }));
      expect(repairOrderSettle.repairOrder).toBeNull();
      expect(repairOrderSettle.userErrors).toContainEqual(
        expect.objectContaining({ code, field: ['input', ...field] }),
      );
      expect(repairOrderSettle.userErrors.every(({ message }) => message.length > 5)).toBe(true);
      expect(await orderNumbers()).toEqual(before);
    },
  );

  it('CONV-5: one key with other content is refused', async () => {
    const input = order();
    await system(SETTLE, { input });
    const other = { ...input, mileageKm: 20_500 };
    const { repairOrderSettle } = expectData(await system<Settled>(SETTLE, { input: other }));
    expect(repairOrderSettle.userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('CONV-5: one external number with other content is refused; the same content is the same order', async () => {
    const first = { ...order(), externalRef: { system: 'DMS', number: `E2E-${Date.now()}` } } as Input;
    const { repairOrderSettle: settled } = expectData(await system<Settled>(SETTLE, { input: first }));
    const again = { ...first, idempotencyKey: `${String(first['idempotencyKey'])} again` };
    expect(expectData(await system<Settled>(SETTLE, { input: again })).repairOrderSettle.repairOrder).toEqual(
      settled.repairOrder,
    );
    const changed = {
      ...again,
      idempotencyKey: 'changed',
      lines: [{ ...first.lines[0], listAmount: cny('101.00') }],
    };
    const { repairOrderSettle } = expectData(await system<Settled>(SETTLE, { input: changed }));
    expect(repairOrderSettle.userErrors.map(({ code }) => code)).toEqual(['DUPLICATE_EXTERNAL_NUMBER']);
  });

  it.each([
    ['an unknown enum value', { kind: 'OIL_CHANGE_DELUXE' }],
    [
      'money that is no number',
      { lines: [{ kind: 'PART', payer: 'CUSTOMER', description: 'x', listAmount: cny('ten') }] },
    ],
    ['a date that is none', { settledAt: 'yesterday' }],
    ['a day before any programme', { settledAt: '1999-06-01T08:00:00Z' }],
    ['a year that is a slip', { openedAt: '9999-12-31T00:00:00Z' }],
    ['an empty date of a spreadsheet', { settledAt: '1899-12-30T00:00:00Z' }],
    ['the character NUL in a number', { roNumber: 'RO\u0000-1' }],
    ['the character NUL in an id', { customerId: 'cus_\u0000' }],
    ['half of a character', { vehicleId: 'veh_\ud83d' }],
  ])('%s is malformed: HTTP 400, a code, and neither stack nor SQL', async (_, spoiled) => {
    const answer = await system(SETTLE, { input: { ...order(), ...spoiled } });
    if (answer.status === 200) {
      const { repairOrderSettle } = answer.data as unknown as Settled;
      expect(repairOrderSettle.userErrors.length).toBeGreaterThan(0);
    } else {
      expect(answer.status).toBe(400);
      expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect(answer.text).not.toMatch(/at .*\.(ts|js):\d+|select |insert |node_modules/i);
  });

  it.each(['x', 'YzE', Buffer.from('["c1",{"a":1}]').toString('base64url')])(
    'the cursor %j is none of ours: HTTP 400 or BAD_USER_INPUT, and nothing internal',
    async (after) => {
      const answer = await system(
        'query ($after: String) { customers(first: 1, after: $after) { nodes { id } } }',
        {
          after,
        },
      );
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    },
  );

  it('a wrong VIN check digit is refused with its field', async () => {
    const register = `mutation ($input: CustomerRegisterInput!) {
      customerRegister(input: $input) { customer { id } userErrors { code field message } }
    }`;
    const input = {
      idempotencyKey: `vin ${Date.now()}`,
      name: '测试客户',
      phone: '13900000000',
      vehicles: [{ vin: '1M8GDM9A0KP042788', modelCode: 'MODEL-A', isSoldHere: false }],
    };
    const { customerRegister } = expectData(
      await system<{
        customerRegister: { customer: unknown; userErrors: { code: string; field: string[] }[] };
      }>(register, {
        input,
      }),
    );
    expect(customerRegister.customer).toBeNull();
    expect(customerRegister.userErrors).toContainEqual(
      expect.objectContaining({ field: ['input', 'vehicles', '0', 'vin'] }),
    );
  });

  it('SVC-22: malformed rows of a file are answered one by one; the good ones are kept', async () => {
    const good = (serial: number, vin: string) =>
      `E2E-${serial},PERSON,测试,1390000000${serial},true,2026-01-05,EV-${serial},${vin},,MODEL-A,2026-01-05,false,`;
    const header =
      'customerNumber,kind,name,phone,smsConsent,registeredOn,vehicleNumber,vin,plate,modelCode,purchasedOn,isSoldHere,outletCode';
    const content = [
      header,
      good(1, '1M8GDM9AXKP042788'),
      good(2, '1M8GDM9A0KP042788'),
      'E2E-3,ROBOT',
      good(4, ''),
    ].join('\n');
    const answer = await system<{
      customersImport: {
        acceptedCount: number;
        refusedCount: number;
        rows: { rowNumber: number; outcome: string }[];
        refusedRows: {
          rowNumber: number;
          errors: { field: string[] | null; code: string; message: string }[];
        }[];
      };
    }>(
      `mutation ($input: CustomersImportInput!) {
        customersImport(input: $input) {
          acceptedCount refusedCount rows { rowNumber outcome } refusedRows { rowNumber errors { field code message } }
        }
      }`,
      { input: { idempotencyKey: `file ${Date.now()}`, format: 'CSV', content } },
    );
    const { rows, refusedRows, acceptedCount } = expectData(answer).customersImport;
    expect(rows.map(({ rowNumber, outcome }) => [rowNumber, outcome]).slice(0, 3)).toEqual([
      [1, 'ACCEPTED'],
      [2, 'REFUSED'],
      [3, 'REFUSED'],
    ]);
    expect(acceptedCount).toBeGreaterThanOrEqual(1);
    const refused = rows.filter(({ outcome }) => outcome === 'REFUSED');
    expect(refusedRows.map(({ rowNumber }) => rowNumber)).toEqual(refused.map(({ rowNumber }) => rowNumber));
    for (const row of refusedRows) {
      expect(row.errors.length).toBeGreaterThan(0);
      expect(row.errors.every(({ code, message }) => /^[A-Z_]+$/.test(code) && message.length > 5)).toBe(
        true,
      );
    }
  });
});
