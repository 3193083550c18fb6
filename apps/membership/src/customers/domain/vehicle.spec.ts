import { kept, vehicleFacts } from '../../../test/builders/customers';
import { vinOf } from '../../../test/builders/vin';
import { sameVehicle, type VehicleFacts } from './vehicle';

const vehicle = (overrides: Partial<VehicleFacts> = {}) =>
  kept({ vehicles: [vehicleFacts(overrides)] }).vehicles[0] as VehicleFacts;

describe('a vehicle', () => {
  it('CONV-5: is the same however VIN and plate are written', () => {
    const written = vehicle({ vin: ` ${vinOf(1).toLowerCase()}`, plate: '沪a·12345' });
    expect(sameVehicle(written, vehicle())).toBe(true);
  });
});
