import { principals } from '@autoclub/testing';
import { analyticsDatabase, type AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';

describe('Dealer.classMatrix', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
    await db.feed(
      build.dealerRegistered('dlr_1', 'reg_1'),
      build.customerRegistered('cus_1', 'dlr_1', '2024-01-10'),
      build.customerRegistered('cus_2', 'dlr_1', '2024-01-10'),
      build.customerRegistered('cus_3', 'dlr_1', '2026-11-01'),
      ...visits('cus_1', '2026-01-10', '2026-03-10', '2026-10-10', '2026-11-10'),
      ...visits('cus_2', '2025-12-10', '2026-03-01'),
      ...visits('cus_3', '2026-11-01'),
      build.membershipActivated('mem_1', { customerId: 'cus_1', activatedOn: '2026-01-10' }),
    );
  });
  afterAll(() => db.drop());

  function visits(customerId: string, ...days: readonly string[]) {
    return days.map((businessDay) =>
      build.settled('1200.00', {
        repairOrderId: `ror_${customerId.slice(4)}${businessDay.replaceAll('-', '')}`,
        vehicleId: `veh_${customerId.slice(4)}`,
        customerId,
        businessDay,
      }),
    );
  }
  const matrix = async (args: string, who = principals.staffOf('dlr_1')) => {
    const cell = '{ before now customerCount }';
    const fields = `classMatrix${args} { asOf value ${cell} frequency ${cell} }`;
    const { entity: dealer, errors } = await entity(ask, who, 'Dealer', 'dlr_1', fields);
    expect(errors).toEqual([]);
    return dealer?.['classMatrix'];
  };
  const cell = (before: string | null, now: string) => ({ before, now, customerCount: 1 });

  it('ANA-12: class then by class now, each rule set by itself; who was not known then has none', async () => {
    expect(await matrix('(before: "2026-03-15")')).toEqual({
      asOf: '2026-11-21',
      value: [cell('FAIRLY_LOYAL', 'LOST'), cell('FAIRLY_LOYAL', 'LOYAL'), cell(null, 'GENERAL')],
      frequency: [{ before: 'B', now: 'A', customerCount: 1 }, cell('B', 'B'), cell(null, 'C')],
    });
  });

  it('ANA-12: class at joining by class now, of members alone', async () => {
    expect(await matrix('')).toEqual({
      asOf: '2026-11-21',
      value: [cell('GENERAL', 'LOYAL')],
      frequency: [cell('C', 'A')],
    });
    expect(await matrix('(asOf: "2026-01-10")')).toMatchObject({ value: [cell('GENERAL', 'GENERAL')] });
  });

  it('ANA-08: is hidden above the dealer where a cell is small', async () => {
    const hidden = { asOf: '2026-11-21', value: null, frequency: null };
    expect(await matrix('(before: "2026-03-15")', principals.regionAnalystOf('reg_1'))).toEqual(hidden);
    expect(await matrix('', principals.oemAnalyst())).toEqual(hidden);
  });
});
