import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMonths, addYears, businessDayOf, daysBetween, localDate, vinFault } from '@autoclub/domain-kit';
import { parse } from 'csv-parse/sync';
import type { DemoOrder } from './orders';
import { EXPORT_FILES, writeDemo } from './write-demo';
import type { DemoExport } from './write-demo';

const lastDay = localDate('2026-03-31');

function write(seed = 7): DemoExport {
  return writeDemo({
    folder: mkdtempSync(join(tmpdir(), 'demo-')),
    seed,
    lastDay,
    customers: 600,
    dealers: 12,
  });
}

function ordersOf({ folder, network }: DemoExport): (DemoOrder & { timeZone: string })[] {
  return network.dealers.flatMap(({ code, timeZone }) =>
    readFileSync(join(folder, code, EXPORT_FILES.repairOrders), 'utf8')
      .trim()
      .split('\n')
      .map((line) => ({ ...(JSON.parse(line) as DemoOrder), timeZone })),
  );
}

function csvOf({ folder, network }: DemoExport, file: string): Record<string, string>[] {
  return network.dealers.flatMap(
    ({ code }) =>
      parse(readFileSync(join(folder, code, file), 'utf8'), { columns: true }) as Record<string, string>[],
  );
}

function digest(written: DemoExport): string {
  const files = written.network.dealers.flatMap(({ code }) =>
    Object.values(EXPORT_FILES).map((file) => readFileSync(join(written.folder, code, file))),
  );
  return createHash('sha256').update(Buffer.concat(files)).digest('hex');
}

describe('the demo export', () => {
  const written = write();
  const orders = ordersOf(written);

  it('is the same for the same seed and another for another seed', () => {
    expect(digest(write())).toBe(digest(written));
    expect(digest(write(8))).not.toBe(digest(written));
  });

  it('covers three regions and twelve dealers, one of them in another time zone, some with outlets', () => {
    expect(written.network.regions).toHaveLength(3);
    expect(written.network.dealers).toHaveLength(12);
    expect(new Set(written.network.dealers.map(({ timeZone }) => timeZone)).size).toBe(2);
    expect(written.network.dealers.some(({ outlets }) => outlets.length > 0)).toBe(true);
  });

  it.each([
    ['PERIODIC_MAINTENANCE', 41],
    ['FIRST_CHECKS', 19],
    ['BODY_AND_PAINT', 14],
    ['GENERAL_REPAIR', 10],
    ['PDS', 10],
    ['WARRANTY_CLAIM', 1],
  ])('ANA-10: has about the share of %s of the reference year: %i in hundred', (kind, percent) => {
    const share = (100 * orders.filter((order) => order.kind === kind).length) / orders.length;
    expect(Math.abs(share - percent)).toBeLessThan(3);
  });

  it("lies in the 24 months up to the last day, in each dealer's own zone", () => {
    const days = orders.map(({ settledAt, timeZone }) => businessDayOf(new Date(settledAt), timeZone)).sort();
    expect(days[0]! >= addMonths(lastDay, -24)).toBe(true);
    expect(days.at(-1)! <= lastDay).toBe(true);
  });

  it('never lets the mileage of a vehicle go back', () => {
    const last = new Map<string, number>();
    for (const { vehicleNumber, mileageKm } of orders) {
      expect(mileageKm).toBeGreaterThanOrEqual(last.get(vehicleNumber) ?? 0);
      last.set(vehicleNumber, mileageKm);
    }
  });

  it('gives every customer a vehicle with a right and unique VIN', () => {
    const vins = csvOf(written, EXPORT_FILES.customers).map(({ vin }) => vin!);
    expect(vins.map(vinFault).filter(Boolean)).toEqual([]);
    expect(new Set(vins).size).toBe(600);
  });

  it('MEM-03: sells silver cards for their fee, gives basic ones with a car, and dates none after the last day', () => {
    const ways = csvOf(written, EXPORT_FILES.memberships).map(
      ({ tier, wayIn, feePaid }) => `${tier} ${wayIn} ${feePaid}`,
    );
    expect([...new Set(ways)].sort()).toEqual([
      'BASIC FEE 180.00',
      'BASIC GIFT_WITH_CAR 0.00',
      'SILVER FEE 280.00',
    ]);
    expect(csvOf(written, EXPORT_FILES.memberships).every(({ activatedOn }) => activatedOn! <= lastDay)).toBe(
      true,
    );
  });

  it.each([
    ['MEM-05: cards that run out this week', 0, 7],
    ['MEM-08: cards that lapse, whose holders can still come back', -89, -31],
  ])('has %s', (_, from, to) => {
    const expiries = csvOf(written, EXPORT_FILES.memberships)
      .filter(({ tier }) => tier === 'BASIC')
      .map(({ activatedOn }) => daysBetween(lastDay, addYears(localDate(activatedOn ?? ''), 2)));
    expect(expiries.filter((days) => days >= from && days <= to).length).toBeGreaterThan(5);
  });
});
