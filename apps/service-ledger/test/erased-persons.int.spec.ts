import { customerRegistered, personErased, vehicleRegistered } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { faults, type ImportAnswer, type SettleAnswer } from './builders/answers';
import { freshKey, IMPORT_ORDERS, line, ndjson, orderRow, SETTLE, settleInput } from './builders/documents';
import { customerFact, vehicleFact } from './builders/facts';
import { LedgerUnderTest } from './builders/ledger-under-test';

describe('MEM-17: the ledger after a person was erased', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const [dealer, customer, vehicle] = [() => `dlr_${at}`, () => `cus_${at}`, () => `veh_${at}`];
  const erase = (sequence = 9) =>
    ledger.feed(
      personErased,
      [
        {
          ...personErased.example,
          ...{
            dealerId: dealer(),
            customerId: customer(),
            vehicleIds: [vehicle()],
            membershipIds: [`mem_${at}`],
          },
        },
      ],
      { sequence },
    );
  const numbers = () =>
    ledger.db.owner.query<{ customer: string | null; car: string | null; numbers: number }[]>(
      `select c.external_number as customer, v.external_number as car,
              (select count(*)::int from vehicle_number n where n.vehicle_id = $2) as numbers
         from customer c, vehicle v where c.id = $1 and v.id = $2`,
      [customer(), vehicle()],
    );
  const settle = () =>
    ledger.mutate<SettleAnswer>(
      `${at}`,
      SETTLE,
      settleInput(`${at}`, { roNumber: `RO-${at}`, mileageKm: null, lines: [line('LABOUR', '1000.00')] }),
    );
  const imported = async () => {
    const row = orderRow(`${at}`, `IMP-${at}`, { mileageKm: null });
    const input = { idempotencyKey: freshKey(), format: 'NDJSON', content: ndjson(row) };
    const { rows } = await ledger.mutate<ImportAnswer>(`${at}`, IMPORT_ORDERS, input);
    return rows.map(({ outcome }) => outcome);
  };

  it('no number of the dealer leads to the person or the car, and the order keeps its sums', async () => {
    const { repairOrder, userErrors } = await settle();
    expect(faults(userErrors)).toEqual([]);
    expect(await numbers()).toMatchObject([{ customer: `C-${customer()}`, numbers: 1 }]);
    await erase();
    await erase();
    expect(await numbers()).toEqual([{ customer: null, car: null, numbers: 0 }]);
    const { data, errors } = await ledger.ask(
      `query ($id: ID!) { repairOrder(id: $id) { totals { listAmount { amount } } customer { id } } }`,
      { id: repairOrder?.id },
      principals.dmsOf(dealer()),
    );
    expect([data, errors]).toMatchObject([
      { repairOrder: { totals: { listAmount: { amount: '1000.00' } }, customer: { id: customer() } } },
      [],
    ]);
  });

  it('a row of the night that names them is refused by its number', async () => {
    await erase();
    expect(await imported()).toEqual(['REFUSED']);
  });

  it('registrations of before that come late bring nothing back', async () => {
    await erase();
    await ledger.feed(customerRegistered, [customerFact(dealer(), customer())], { sequence: 3 });
    await ledger.feed(vehicleRegistered, [vehicleFact(dealer(), vehicle(), customer())], { sequence: 3 });
    expect(await numbers()).toMatchObject([{ customer: null }]);
  });
});
