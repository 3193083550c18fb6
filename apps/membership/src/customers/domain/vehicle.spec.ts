import { localDate } from '@autoclub/domain-kit';
import { vehicleFacts } from '../../../test/builders/customers';
import { vinOf } from '../../../test/builders/vin';
import { keptVehicle, sameVehicle, vehicleFaults } from './vehicle';

const today = localDate('2026-11-22');
const wrongDigit = (vin: string) => vin.slice(0, 8) + (vin[8] === '0' ? '1' : '0') + vin.slice(9);

describe('a vehicle', () => {
  it.each([[{}], [{ plate: null }], [{ purchasedOn: null }], [{ vin: vinOf(1).toLowerCase() }]])(
    'with %j has no fault',
    (overrides) => {
      expect(vehicleFaults(vehicleFacts(overrides), today)).toEqual([]);
    },
  );

  it.each([
    [{ vin: wrongDigit(vinOf(1)) }, 'VIN_CHECK_DIGIT_WRONG', ['vin']],
    [{ vin: 'SHORT' }, 'VIN_INVALID', ['vin']],
    [{ vin: vinOf(1).replace('L', 'I') }, 'VIN_INVALID', ['vin']],
    [{ plate: 'AB 123' }, 'PLATE_INVALID', ['plate']],
    [{ modelCode: '' }, 'TEXT_REQUIRED', ['modelCode']],
    [{ modelCode: 'x'.repeat(65) }, 'TEXT_TOO_LONG', ['modelCode']],
    [{ purchasedOn: localDate('2026-11-23') }, 'DATE_IN_FUTURE', ['purchasedOn']],
  ])('with %j is refused as %s', (overrides, code, field) => {
    expect(vehicleFaults(vehicleFacts(overrides), today)).toEqual([expect.objectContaining({ code, field })]);
  });

  it('is the same however VIN and plate are written', () => {
    const written = vehicleFacts({ vin: ` ${vinOf(1).toLowerCase()}`, plate: '沪a·12345' });
    expect(sameVehicle(keptVehicle(written), keptVehicle(vehicleFacts()))).toBe(true);
  });
});
