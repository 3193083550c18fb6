import { vehicleRegistered } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { faults, type UserErrorAnswer } from '../../../test/builders/answers';
import { cny, freshKey, line, SETTLE, settleInput } from '../../../test/builders/documents';
import { vehicleFact } from '../../../test/builders/facts';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

interface Payload {
  extendedWarranty: { coverTo: string; coverToKm: number; factoryCoverTo: string } | null;
  userErrors: UserErrorAnswer[];
}

const SELL = `mutation ($input: ExtendedWarrantySellInput!) {
  extendedWarrantySell(input: $input) {
    extendedWarranty { id coverTo coverToKm factoryCoverTo } userErrors { code field message }
  }
}`;
const LEAVING = `query ($days: Int!, $km: Int!) {
  vehiclesLeavingWarranty(withinDays: $days, withinKm: $km) { nodes { vehicle { id } isExtended } }
}`;

describe('extended warranty', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const sell = (overrides: Record<string, unknown> = {}, now: string = NOW) =>
    ledger.mutate<Payload>(
      `${at}`,
      SELL,
      {
        idempotencyKey: freshKey(),
        customerId: `cus_${at}`,
        vehicleId: `veh_${at}`,
        code: 'ONE_YEAR',
        mileageKm: 50_000,
        paidAmount: cny('1980.00'),
        ...overrides,
      },
      now,
    );
  const leaving = async (days: number, km: number) => {
    const { data, errors } = await ledger.ask(LEAVING, { days, km }, principals.staffOf(`dlr_${at}`));
    expect(errors).toEqual([]);
    return (
      data.vehiclesLeavingWarranty as { nodes: { vehicle: { id: string }; isExtended: boolean }[] }
    ).nodes.map(
      ({ vehicle, isExtended }) => `${vehicle.id.replace(`veh_${at}`, '')}${isExtended ? ' extended' : ''}`,
    );
  };

  it('SVC-11: is sold while the factory warranty runs, once, and told of', async () => {
    const { extendedWarranty, userErrors } = await sell();
    expect(faults(userErrors)).toEqual([]);
    expect(extendedWarranty).toMatchObject({
      factoryCoverTo: '2027-01-01',
      coverTo: '2028-01-01',
      coverToKm: 130_000,
    });
    const published = (await ledger.published('extended-warranty-sold')).filter(
      ({ data }) => data.dealerId === `dlr_${at}`,
    );
    expect(published).toMatchObject([
      { data: { paidAmount: cny('1980.00'), membershipId: `mem_${at}`, extraKm: 30_000 } },
    ]);
    expect(faults((await sell()).userErrors)).toEqual(['WARRANTY_EXTENDED_ALREADY input.vehicleId']);
  });

  it('SVC-11: of 50 that extend one car at once exactly one does', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => sell()));
    expect(answers.filter(({ extendedWarranty }) => extendedWarranty !== null)).toHaveLength(1);
  });

  it.each([
    ['after the factory warranty', {}, '2026-12-31T16:00:00.000Z', 'FACTORY_WARRANTY_OVER input.vehicleId'],
    ['beyond its kilometres', { mileageKm: 100_000 }, NOW, 'FACTORY_WARRANTY_DRIVEN input.mileageKm'],
    ['of a mileage below none', { mileageKm: -1 }, NOW, 'NUMBER_OUT_OF_RANGE input.mileageKm'],
    ['for nothing', { paidAmount: cny('0.00') }, NOW, 'AMOUNT_OUT_OF_RANGE input.paidAmount'],
    ['that nobody offers', { code: 'X' }, NOW, 'WARRANTY_UNKNOWN input.code'],
    ["for another dealer's car", { vehicleId: 'veh_other' }, NOW, 'VEHICLE_NOT_FOUND input.vehicleId'],
    ["to another dealer's customer", { customerId: 'cus_other' }, NOW, 'CUSTOMER_NOT_FOUND input.customerId'],
  ])('SVC-11: refuses a sale %s and writes nothing', async (_, overrides, now, expected) => {
    const before = await ledger.footprint();
    expect(faults((await sell(overrides, now)).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-11: a mileage below the last order is refused', async () => {
    await ledger.mutate(
      `${at}`,
      SETTLE,
      settleInput(`${at}`, { mileageKm: 60_000, lines: [line('LABOUR', '1.00')] }),
    );
    expect(faults((await sell()).userErrors)).toEqual(['MILEAGE_BELOW_READING input.mileageKm']);
    expect(faults((await sell({ mileageKm: 60_000 })).userErrors)).toEqual([]);
  });

  it('SVC-11: lists the cars about to leave the factory warranty, by time or by distance', async () => {
    const cars: [string, string | null][] = [
      ['over', '2023-11-22'],
      ['soon', '2023-11-23'],
      ['edge', '2024-02-20'],
      ['later', '2024-02-21'],
      ['unknown', null],
    ];
    const facts = cars.map(([name, purchasedOn]) => ({
      ...vehicleFact(`dlr_${at}`, `veh_${at}${name}`, `cus_${at}`),
      purchasedOn,
    }));
    await ledger.feed(vehicleRegistered, facts, { sequence: 2 });
    expect(await leaving(90, 0)).toEqual(['soon', '', 'edge']);
    const driven = settleInput(`${at}`, { vehicleId: `veh_${at}later`, mileageKm: 95_000 });
    await ledger.mutate(`${at}`, SETTLE, driven);
    expect(await leaving(90, 4_999)).toEqual(['soon', '', 'edge']);
    expect((await leaving(90, 5_000)).sort()).toEqual(['', 'edge', 'later', 'soon']);
    await sell();
    expect(await leaving(41, 0)).toEqual(['soon', ' extended']);
  });
});
