import {
  customerRegistered,
  vehicleBound,
  vehicleRegistered,
  vehicleTransferred,
  type DataOf,
} from '@autoclub/event-contracts';
import { faults, type ImportAnswer, type SettleAnswer } from './builders/answers';
import {
  cny,
  freshKey,
  IMPORT_ORDERS,
  IMPORT_POLICIES,
  line,
  ndjson,
  orderRow,
  policyInput,
  SETTLE,
  settleInput,
} from './builders/documents';
import { customerFact, vehicleFact } from './builders/facts';
import { LedgerUnderTest } from './builders/ledger-under-test';

interface WarnedImport {
  readonly rows: (ImportAnswer['rows'][number] & { warnings: { code: string; message: string }[] })[];
}

const WARNED = ['VEHICLE_OF_ANOTHER_CUSTOMER'];

/** The car `veh_1` is sold by `cus_1` to `cus_2` on 2026-06-01 and has a new number from then on. */
describe('CONV-8: a document belongs to the owner of its own day', () => {
  let ledger: LedgerUnderTest;
  let numbers = 0;

  const sale: DataOf<typeof vehicleTransferred> = {
    vehicleId: 'veh_1',
    dealerId: 'dlr_1',
    fromCustomerId: 'cus_1',
    fromMembershipId: 'mem_1',
    toCustomerId: 'cus_2',
    toMembershipId: null,
    cause: 'SOLD_ON',
    transferredOn: '2026-06-01',
    mileageKm: null,
  };
  const numbered = {
    ...vehicleFact('dlr_1', 'veh_1', 'cus_2'),
    externalRef: { system: 'DMS', number: 'V-NEW' },
  };

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1');
    await ledger.feed(customerRegistered, [customerFact('dlr_1', 'cus_2')]);
    // The new state may come before the sale, and both may come twice.
    await ledger.feed(vehicleRegistered, [numbered], { sequence: 3 });
    await ledger.feed(vehicleTransferred, [sale, sale], { sequence: 2 });
    await ledger.feed(vehicleRegistered, [vehicleFact('dlr_1', 'veh_1', 'cus_1')], { sequence: 1 });
  });
  afterAll(() => ledger.close());

  const send = (document: string, format: string, content: string) =>
    ledger.mutate<WarnedImport>(
      '1',
      document.replace(
        'errors { code field message }',
        'errors { code field message } warnings { code message }',
      ),
      { idempotencyKey: freshKey(), format, content },
    );
  const imported = async (overrides: Record<string, unknown>) => {
    const row = orderRow('1', `LATE-${++numbers}`, { mileageKm: null, ...overrides });
    const { rows } = await send(IMPORT_ORDERS, 'NDJSON', ndjson(row));
    return rows.map(({ outcome, errors, warnings }) => [
      outcome,
      ...faults(errors),
      ...warnings.map(({ code }) => code),
    ]);
  };
  const opened = { openedAt: '2026-01-04T01:00:00Z' };

  it.each([
    ['of the former owner on the last day', 'V-veh_1', 'C-cus_1', '2026-05-31T06:00:00Z', []],
    ['of the former owner from the sale on', 'V-veh_1', 'C-cus_1', '2026-06-01T06:00:00Z', WARNED],
    ['of the buyer under the new number', 'V-NEW', 'C-cus_2', '2026-06-01T06:00:00Z', []],
    ['of the buyer before the sale', 'V-NEW', 'C-cus_2', '2026-05-31T06:00:00Z', WARNED],
  ])('a late order %s is accepted', async (_, vehicleNumber, customerNumber, settledAt, warnings) => {
    expect(await imported({ ...opened, vehicleNumber, customerNumber, settledAt })).toEqual([
      ['ACCEPTED', ...warnings],
    ]);
    const [order] = await ledger.db.owner.query<{ vehicle_id: string; vehicle_owner_id: string }[]>(
      `select vehicle_id, vehicle_owner_id from repair_order where ro_number = 'LATE-${numbers}'`,
    );
    const owner = settledAt < '2026-06-01' ? 'cus_1' : 'cus_2';
    expect(order).toEqual({ vehicle_id: 'veh_1', vehicle_owner_id: owner });
  });

  it('the old number still knows the odometer of the car', async () => {
    const at = (settledAt: string, mileageKm: number, vehicleNumber: string) =>
      imported({ ...opened, settledAt, mileageKm, vehicleNumber });
    expect(await at('2026-02-01T06:00:00Z', 9_000, 'V-NEW')).toEqual([['ACCEPTED']]);
    expect(await at('2026-03-01T06:00:00Z', 8_999, 'V-veh_1')).toEqual([
      ['REFUSED', 'MILEAGE_GOES_BACK mileageKm'],
    ]);
    expect(await at('2026-03-01T06:00:00Z', 9_001, 'V-veh_1')).toEqual([['ACCEPTED']]);
  });

  it('a number that no vehicle ever had is not found', async () => {
    expect(await imported({ ...opened, vehicleNumber: 'V-NONE' })).toEqual([
      ['REFUSED', 'VEHICLE_NOT_FOUND vehicleNumber'],
    ]);
  });

  it('a policy on the car of another customer is recorded with the warning, by hand and by the file', async () => {
    const policy = (policyNumber: string, soldOn: string) =>
      ledger.mutate<{ insurancePolicy: object | null; userErrors: never[] }>(
        '1',
        `mutation ($input: InsurancePolicyRecordInput!) { insurancePolicyRecord(input: $input) {
           insurancePolicy { customer { id } vehicleOwner { id } warnings { code message } }
           userErrors { code field message } } }`,
        policyInput('1', { policyNumber, soldOn }),
      );
    expect((await policy('POL-1', '2026-05-31')).insurancePolicy).toEqual({
      customer: { id: 'cus_1' },
      vehicleOwner: { id: 'cus_1' },
      warnings: [],
    });
    expect((await policy('POL-2', '2026-06-01')).insurancePolicy).toEqual({
      customer: { id: 'cus_1' },
      vehicleOwner: { id: 'cus_2' },
      warnings: [
        {
          code: 'VEHICLE_OF_ANOTHER_CUSTOMER',
          message: 'The car belongs to another customer; the points go to the one who pays.',
        },
      ],
    });
    const header =
      'policyNumber,revision,customerNumber,vehicleNumber,kind,insurerCode,isSoldHere,soldOn,periodFrom,periodTo,premiumAmount';
    const row = (number: string, soldOn: string) =>
      `${number},1,C-cus_1,V-veh_1,COMMERCIAL,PICC,true,${soldOn},2026-07-01,2027-07-01,100.00`;
    const { rows } = await send(
      IMPORT_POLICIES,
      'CSV',
      [header, row('POL-3', '2026-05-31'), row('POL-4', '2026-06-01')].join('\n'),
    );
    expect(rows.map(({ outcome, warnings }) => [outcome, ...warnings.map(({ code }) => code)])).toEqual([
      ['ACCEPTED'],
      ['ACCEPTED', ...WARNED],
    ]);
  });

  it('a quote warns of the car of another customer, and refuses one that is not there', async () => {
    const quoted = async (vehicleId: string, onDay: string) => {
      const { data } = await ledger.ask(
        `query ($input: RepairOrderQuoteInput!) { quote: repairOrderQuote(input: $input) {
           warnings { code } userErrors { code field } } }`,
        { input: { customerId: 'cus_1', vehicleId, onDay, lines: [line('PART', '1.00')] } },
      );
      return data.quote;
    };
    expect(await quoted('veh_1', '2026-05-31')).toEqual({ warnings: [], userErrors: [] });
    expect(await quoted('veh_1', '2026-06-01')).toEqual({ warnings: [{ code: WARNED[0] }], userErrors: [] });
    expect(await quoted('veh_none', '2026-06-01')).toEqual({
      warnings: [],
      userErrors: [{ code: 'VEHICLE_NOT_FOUND', field: ['input', 'vehicleId'] }],
    });
  });

  it("a leased car is its user's from the day it is bound", async () => {
    const lease: DataOf<typeof vehicleBound> = {
      vehicleId: 'veh_3',
      dealerId: 'dlr_1',
      customerId: 'cus_1',
      membershipId: 'mem_1',
      relation: 'USER',
      ownerCustomerId: 'cus_2',
      boundOn: '2026-06-01',
      boundBy: null,
    };
    await ledger.feed(vehicleBound, [lease], { sequence: 2 });
    await ledger.feed(vehicleRegistered, [vehicleFact('dlr_1', 'veh_3', 'cus_1')], { sequence: 3 });
    const settled = async (customerId: string, settledAt: string) => {
      const input = settleInput('1', {
        ...{ roNumber: `LEASE-${++numbers}`, customerId, vehicleId: 'veh_3', settledAt, ...opened },
        ...{ mileageKm: null, lines: [{ ...line('PART', '1.00'), listAmount: cny('1.00') }] },
      });
      const { repairOrder, userErrors } = await ledger.mutate<SettleAnswer>('1', SETTLE, input);
      expect(faults(userErrors)).toEqual([]);
      return repairOrder?.warnings.map(({ code }) => code);
    };
    expect(await settled('cus_1', '2026-06-01T06:00:00Z')).toEqual([]);
    expect(await settled('cus_2', '2026-06-01T06:00:00Z')).toEqual(WARNED);
    expect(await settled('cus_2', '2026-05-31T06:00:00Z')).toEqual([]);
  });
});
