import {
  customerRegistered,
  customersMerged,
  customersUnmerged,
  vehicleRegistered,
  type DataOf,
} from '@autoclub/event-contracts';
import { tablesThatFollowNoMerge } from '@autoclub/persistence';
import { faults, type ImportAnswer, type SettleAnswer } from './builders/answers';
import { freshKey, IMPORT_ORDERS, line, ndjson, orderRow, SETTLE, settleInput } from './builders/documents';
import { customerFact, vehicleFact } from './builders/facts';
import { LedgerUnderTest } from './builders/ledger-under-test';

/** `cus_1` is a member with the car `veh_1`; `cus_2` is the same person without a card, with the car `veh_2`. */
describe('CONV-8: documents of records that are merged', () => {
  let ledger: LedgerUnderTest;
  let numbers = 0;
  const record: DataOf<typeof customersMerged> = {
    mergeId: 'mrg_1',
    customerId: 'cus_1',
    mergedCustomerId: 'cus_2',
    dealerId: 'dlr_1',
    vehicleIds: ['veh_2'],
    membershipIds: [],
    matchedBy: ['PHONE'],
    mergedOn: '2026-11-21',
  };
  const undone = { ...record, unmergedOn: '2026-11-22', unmergedBy: null };

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1');
    await ledger.feed(customerRegistered, [customerFact('dlr_1', 'cus_2')]);
    await ledger.feed(vehicleRegistered, [vehicleFact('dlr_1', 'veh_2', 'cus_2')]);
  });
  afterAll(() => ledger.close());

  const settle = async (customerId: string, vehicleId: string) => {
    const lines = [line('LABOUR', '1000.00')];
    const content = { roNumber: `RO-${++numbers}`, customerId, vehicleId, mileageKm: null, lines };
    const { repairOrder, userErrors } = await ledger.mutate<SettleAnswer>(
      '1',
      SETTLE,
      settleInput('1', content),
    );
    expect(faults(userErrors)).toEqual([]);
    return [repairOrder?.tierCode, repairOrder?.warnings.length, repairOrder?.membership?.id];
  };
  const imported = async (roNumber: string) => {
    const row = orderRow('1', roNumber, {
      customerNumber: 'C-cus_2',
      vehicleNumber: 'V-veh_2',
      mileageKm: null,
    });
    const input = { idempotencyKey: freshKey(), format: 'NDJSON', content: ndjson(row) };
    const { rows } = await ledger.mutate<ImportAnswer>('1', IMPORT_ORDERS, input);
    return rows.map(({ outcome, errors }) => [outcome, ...faults(errors)]);
  };
  const customerOf = async (roNumber: string) => {
    const [row] = await ledger.db.owner.query<{ customer_id: string }[]>(
      'select customer_id from repair_order where ro_number = $1',
      [roNumber],
    );
    return row?.customer_id;
  };

  it('the person has one price, one list of orders and no warning, until the merge is undone', async () => {
    expect(await settle('cus_2', 'veh_2')).toEqual([null, 0, undefined]);
    expect(await imported('IMP-1')).toEqual([['ACCEPTED']]);
    await ledger.feed(customersMerged, [record, record], { sequence: 5 });
    expect([await customerOf('RO-1'), await customerOf('IMP-1')]).toEqual(['cus_1', 'cus_1']);
    // By whatever record and whichever car: the card counts.
    expect(await settle('cus_2', 'veh_2')).toEqual(['BASIC', 0, 'mem_1']);
    expect(await settle('cus_2', 'veh_1')).toEqual(['BASIC', 0, 'mem_1']);
    expect(await settle('cus_1', 'veh_2')).toEqual(['BASIC', 0, 'mem_1']);
    // The file of the night says what it said before.
    expect(await imported('IMP-1')).toEqual([['UNCHANGED']]);
    expect(await imported('IMP-2')).toEqual([['ACCEPTED']]);
    expect(await customerOf('IMP-2')).toBe('cus_1');
    await ledger.feed(customersUnmerged, [undone], { sequence: 6 });
    const owners = [];
    for (const number of ['RO-1', 'RO-2', 'RO-3', 'RO-4', 'IMP-1', 'IMP-2'])
      owners.push(await customerOf(number));
    expect(owners).toEqual(['cus_2', 'cus_2', 'cus_2', 'cus_1', 'cus_2', 'cus_2']);
    expect(await settle('cus_2', 'veh_2')).toEqual([null, 0, undefined]);
    expect(await imported('IMP-2')).toEqual([['UNCHANGED']]);
  });

  it('every table about customers takes part but what may not be changed', async () => {
    expect(await tablesThatFollowNoMerge(ledger.db.owner)).toEqual([
      'discount_approval',
      'extended_warranty',
      'offered_service_use',
      'rework',
    ]);
  });
});
