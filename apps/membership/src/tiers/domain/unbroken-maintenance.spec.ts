import { localDate } from '@autoclub/domain-kit';
import { order, service } from '../../../test/builders/tier-facts';
import { tierScheme } from '../../../test/builders/tier-scheme';
import type { OrderFact } from './tier-fact';
import { maintenanceOn } from './unbroken-maintenance';

const needed = { years: 2, kilometres: 60_000 };
const car = { vehicleId: 'veh_1', purchasedOn: localDate('2024-06-01') };
const judge = (day: string, orders: readonly OrderFact[], cars = [car]) =>
  maintenanceOn(localDate(day), cars, orders, needed, tierScheme());

describe('MEM-03, MEM-04: unbroken maintenance', () => {
  it.each<[string, string, readonly OrderFact[], object]>([
    [
      'a day before 2 years',
      '2026-05-31',
      [service('1', '2025-06-01')],
      { is: 'TOO_EARLY', until: '2026-06-01' },
    ],
    ['at 2 years', '2026-06-01', [service('1', '2025-06-01')], { is: 'UNBROKEN', until: '2026-06-01' }],
    [
      'a first gap of 12 months and a day',
      '2026-06-01',
      [service('1', '2025-06-02')],
      { is: 'BROKEN', gapFrom: '2024-06-01', gapTo: '2025-06-02' },
    ],
    [
      'a last gap of 12 months and a day',
      '2026-06-01',
      [service('1', '2025-05-31')],
      { is: 'BROKEN', gapFrom: '2025-05-31', gapTo: '2026-06-01' },
    ],
    ['no visit for a year while it still runs', '2025-06-02', [], { is: 'BROKEN', gapTo: '2025-06-02' }],
    ['no visit for just a year while it still runs', '2025-06-01', [], { is: 'TOO_EARLY' }],
    [
      '60 000 km before 2 years',
      '2025-12-01',
      [service('1', '2025-01-10', 30_000), service('2', '2025-11-20', 60_000)],
      { is: 'UNBROKEN', until: '2025-11-20' },
    ],
    [
      '59 999 km before 2 years',
      '2025-12-01',
      [service('1', '2025-01-10', 30_000), service('2', '2025-11-20', 59_999)],
      { is: 'TOO_EARLY' },
    ],
    [
      '60 000 km first seen at a repair',
      '2025-12-01',
      [service('1', '2025-01-10', 30_000), order('2', '2025-11-20', 500, { mileageKm: 60_100 })],
      { is: 'UNBROKEN', until: '2025-11-20' },
    ],
    [
      'a repair in the gap, which is no maintenance',
      '2026-06-01',
      [service('1', '2024-07-01'), order('2', '2025-06-01', 500)],
      { is: 'BROKEN', gapFrom: '2024-07-01' },
    ],
    [
      'the first checks, which are maintenance',
      '2026-06-01',
      [order('1', '2025-06-01', 0, { orderKind: 'FIRST_CHECKS' })],
      { is: 'UNBROKEN' },
    ],
    ['another car', '2026-06-01', [{ ...service('1', '2025-06-01'), vehicleId: 'veh_2' }], { is: 'BROKEN' }],
    [
      'a gap after the 2 years, which does not count',
      '2028-01-01',
      [service('1', '2025-06-01')],
      { is: 'UNBROKEN', until: '2026-06-01' },
    ],
  ])('%s', (_, day, orders, maintenance) => {
    expect(judge(day, orders)).toMatchObject(maintenance);
  });

  it('is enough for one of several cars, and needs one', () => {
    const second = { vehicleId: 'veh_2', purchasedOn: localDate('2025-06-01') };
    expect(judge('2026-06-01', [service('1', '2025-06-01')], [second, car])).toMatchObject({
      is: 'UNBROKEN',
    });
    expect(judge('2026-06-01', [], [])).toEqual({ is: 'NO_CAR' });
  });
});
