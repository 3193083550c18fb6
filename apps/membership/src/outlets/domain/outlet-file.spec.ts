import { localDate, type Outcome } from '@autoclub/domain-kit';
import { correct, deliver, fileStateOn, type OutletFile } from './outlet-file';

const SOLD = localDate('2026-11-21');
const awaited: OutletFile = {
  vehicleId: 'veh_1',
  customerId: 'cus_1',
  outletId: 'out_1',
  soldOn: SOLD,
  deliveredOn: null,
  fieldCodes: [],
  correctedFieldCodes: [],
  version: 0,
};
const delivered = { ...awaited, deliveredOn: SOLD, fieldCodes: ['NAME', 'PHONE'], version: 1 };
const FIELDS = new Set(['NAME', 'PHONE', 'VIN']);

const codesOf = (outcome: Outcome<unknown, { readonly code: string }>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

describe('MEM-15: the file of a car sold through an outlet', () => {
  it.each<[string, Partial<OutletFile>, string, string]>([
    ['awaited on the day of the sale', {}, '2026-11-21', 'AWAITED'],
    ['missing from the next day on', {}, '2026-11-22', 'MISSING'],
    ['on time on the day of the sale', { deliveredOn: SOLD }, '2027-01-01', 'ON_TIME'],
    ['late on the day after', { deliveredOn: localDate('2026-11-22') }, '2027-01-01', 'LATE'],
  ])('is %s', (_, change, today, state) => {
    expect(fileStateOn({ ...awaited, ...change }, localDate(today))).toBe(state);
  });

  it.each<[string, OutletFile, string, string[], string[]]>([
    ['on the day of the sale', awaited, '2026-11-21', ['NAME'], []],
    ['the day before it', awaited, '2026-11-20', ['NAME'], ['FILE_BEFORE_SALE']],
    ['a month later', awaited, '2026-12-21', ['NAME'], []],
    ['twice', delivered, '2026-11-21', ['NAME'], ['FILE_ALREADY_DELIVERED']],
    ['without a field', awaited, '2026-11-21', [], ['FILE_FIELDS_MISSING']],
    ['with a field of no file', awaited, '2026-11-21', ['NAME', 'SHOE_SIZE'], ['FILE_FIELD_UNKNOWN']],
  ])('delivered %s is refused with what stands in its way', (_, file, day, fieldCodes, codes) => {
    expect(codesOf(deliver(file, { deliveredOn: localDate(day), fieldCodes }, FIELDS))).toEqual(codes);
  });

  it('keeps each field once, under the next version', () => {
    const came = { deliveredOn: SOLD, fieldCodes: ['VIN', 'NAME', 'VIN'] };
    expect(deliver(awaited, came, FIELDS)).toEqual({
      ok: true,
      value: { ...awaited, deliveredOn: SOLD, fieldCodes: ['NAME', 'VIN'], version: 1 },
    });
  });

  it.each<[string, OutletFile, string[], string[]]>([
    ['before it came', awaited, ['NAME'], ['FILE_NOT_DELIVERED']],
    ['in a field it does not have', delivered, ['VIN'], ['FILE_FIELD_UNKNOWN']],
    ['in nothing', delivered, [], ['FILE_FIELDS_MISSING']],
    ['in a field it has', delivered, ['NAME'], []],
  ])('corrected %s is refused with what stands in its way', (_, file, fieldCodes, codes) => {
    expect(codesOf(correct(file, fieldCodes))).toEqual(codes);
  });

  it('counts a corrected field once', () => {
    const once = correct(delivered, ['PHONE']);
    if (!once.ok) throw new Error('refused');
    expect(once.value).toMatchObject({ correctedFieldCodes: ['PHONE'], version: 2 });
    expect(correct(once.value, ['PHONE', 'PHONE'])).toEqual(once);
    expect(correct(once.value, ['NAME'])).toMatchObject({
      value: { correctedFieldCodes: ['NAME', 'PHONE'], version: 3 },
    });
  });
});
