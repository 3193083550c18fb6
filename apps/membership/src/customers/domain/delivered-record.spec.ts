import { localDate, type LocalDate } from '@autoclub/domain-kit';
import { customerFacts, record, vehicleFacts } from '../../../test/builders/customers';
import { vinOf } from '../../../test/builders/vin';
import type { CustomerFacts } from './customer';
import { readRecord } from './delivered-record';
import type { VehicleFacts } from './vehicle';

const today = localDate('2026-11-22');
const wrongDigit = (vin: string) => vin.slice(0, 8) + (vin[8] === '0' ? '1' : '0') + vin.slice(9);

const read = (customer: Partial<CustomerFacts>, vehicle: Partial<VehicleFacts>) =>
  readRecord(record({ customer: customerFacts(customer), vehicles: [vehicleFacts(vehicle)] }), today);

describe('a delivered record', () => {
  it.each<[Partial<CustomerFacts>, Partial<VehicleFacts>]>([
    [{}, {}],
    [{}, { plate: null }],
    [{}, { purchasedOn: null }],
    [{}, { vin: vinOf(1).toLowerCase() }],
    [{ externalRef: null }, { externalRef: null }],
    [{ registeredOn: localDate('2000-01-01') }, {}],
  ])('with %j and %j is right', (customer, vehicle) => {
    expect(read(customer, vehicle).ok).toBe(true);
  });

  it.each<[Partial<CustomerFacts>, string, string[]]>([
    [{ name: ' ' }, 'TEXT_REQUIRED', ['name']],
    [{ name: '长'.repeat(81) }, 'TEXT_TOO_LONG', ['name']],
    [{ name: '张\uFFFD' }, 'TEXT_INVALID', ['name']],
    [{ phone: '12' }, 'PHONE_INVALID', ['phone']],
    [{ registeredOn: localDate('2026-11-23') }, 'DATE_IN_FUTURE', ['registeredOn']],
    [{ registeredOn: localDate('1999-12-31') }, 'DATE_OUT_OF_RANGE', ['registeredOn']],
    [{ externalRef: { system: 'DMS', number: '' } }, 'TEXT_REQUIRED', ['externalRef', 'number']],
    [{ externalRef: { system: 'a b', number: '1' } }, 'CODE_INVALID', ['externalRef', 'system']],
  ])('is refused with the customer %j as %s', (customer, code, field) => {
    expect(read(customer, {})).toMatchObject({ ok: false, refusals: [{ code, field }] });
  });

  it.each<[Partial<VehicleFacts>, string, string]>([
    [{ vin: wrongDigit(vinOf(1)) }, 'VIN_CHECK_DIGIT_WRONG', 'vin'],
    [{ vin: 'SHORT' }, 'VIN_INVALID', 'vin'],
    [{ vin: vinOf(1).replace('L', 'I') }, 'VIN_INVALID', 'vin'],
    [{ vin: '1'.repeat(17) }, 'VIN_PLACEHOLDER', 'vin'],
    [{ plate: 'AB 123' }, 'PLATE_INVALID', 'plate'],
    [{ modelCode: '' }, 'TEXT_REQUIRED', 'modelCode'],
    [{ modelCode: 'x'.repeat(65) }, 'TEXT_TOO_LONG', 'modelCode'],
    [{ purchasedOn: localDate('2026-11-23') }, 'DATE_IN_FUTURE', 'purchasedOn'],
    [{ purchasedOn: '1899-12-31' as LocalDate }, 'DATE_OUT_OF_RANGE', 'purchasedOn'],
  ])('is refused with the vehicle %j as %s', (vehicle, code, field) => {
    expect(read({}, vehicle)).toMatchObject({
      ok: false,
      refusals: [{ code, field: ['vehicles', '0', field] }],
    });
  });

  it('names every fault at once', () => {
    const answer = read({ name: '', phone: '' }, { vin: '', plate: 'X' });
    expect(answer.ok ? [] : answer.refusals.map(({ code }) => code)).toEqual([
      'TEXT_REQUIRED',
      'PHONE_INVALID',
      'VIN_INVALID',
      'PLATE_INVALID',
    ]);
  });
});
