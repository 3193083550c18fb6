import { countingIds } from '@autoclub/domain-kit';
import { customerFacts, vehicleFacts } from '../../../test/builders/customers';
import { vinOf } from '../../../test/builders/vin';
import { CustomerDesk } from './customer-intake';

const known = {
  customers: [{ customerId: 'cus_old', facts: customerFacts() }],
  vehicles: [{ vehicleId: 'veh_old', customerId: 'cus_old', facts: vehicleFacts() }],
};
const desk = (outlets: string[] = []) => new CustomerDesk(known, new Set(outlets), countingIds());
const otherRef = (number: string) => ({ externalRef: { system: 'DMS', number } });

describe('the customer desk', () => {
  it('CONV-5: finds a record that is known word for word, and nothing of it is new', () => {
    expect(desk().admit({ customer: customerFacts(), vehicles: [vehicleFacts()] })).toEqual({
      ok: true,
      value: {
        customerId: 'cus_old',
        isNewCustomer: false,
        vehicles: [{ vehicleId: 'veh_old', isNew: false }],
      },
    });
  });

  it('CONV-8: adds a further vehicle to a known customer, who keeps the one record', () => {
    const further = vehicleFacts({ vin: vinOf(2), plate: '沪A00002', ...otherRef('V-2') });
    expect(desk().admit({ customer: customerFacts(), vehicles: [further] })).toMatchObject({
      value: { customerId: 'cus_old', isNewCustomer: false, vehicles: [{ isNew: true }] },
    });
  });

  it.each([
    ['a known number with another name', customerFacts({ name: '李四' }), [], 'DUPLICATE_EXTERNAL_NUMBER'],
    [
      'a known vehicle number with another plate',
      customerFacts(),
      [vehicleFacts({ plate: '沪A99999' })],
      'DUPLICATE_EXTERNAL_NUMBER',
    ],
    [
      'a known VIN under another number',
      customerFacts(),
      [vehicleFacts(otherRef('V-9'))],
      'VIN_ALREADY_REGISTERED',
    ],
    [
      'a known VIN at another customer',
      customerFacts(otherRef('C-9')),
      [vehicleFacts(otherRef('V-9'))],
      'VIN_ALREADY_REGISTERED',
    ],
    [
      'an unknown outlet',
      customerFacts(otherRef('C-9')),
      [vehicleFacts({ vin: vinOf(9), ...otherRef('V-9'), outletCode: 'OUT-9' })],
      'OUTLET_NOT_FOUND',
    ],
    [
      'the same VIN twice',
      customerFacts(otherRef('C-9')),
      [
        vehicleFacts({ vin: vinOf(8), externalRef: null }),
        vehicleFacts({ vin: vinOf(8), externalRef: null }),
      ],
      'VIN_ALREADY_REGISTERED',
    ],
  ])('refuses %s', (_, customer, vehicles, code) => {
    const verdict = desk(['OUT-1']).admit({ customer, vehicles });
    expect(verdict).toMatchObject({ ok: false, refusals: [{ code }] });
  });

  it('remembers what it admitted for the rest of the chunk, and nothing of what it refused', () => {
    const chunk = desk();
    const refused = { customer: customerFacts(otherRef('C-2')), vehicles: [vehicleFacts(otherRef('V-2'))] };
    const first = { customer: customerFacts(otherRef('C-2')), vehicles: [] };
    expect(chunk.admit(refused).ok).toBe(false);
    expect(chunk.admit(first)).toMatchObject({ value: { isNewCustomer: true } });
    expect(chunk.admit(first)).toMatchObject({ value: { isNewCustomer: false } });
  });

  it('takes customers without a number for different people', () => {
    const chunk = desk();
    const walkIn = { customer: customerFacts({ externalRef: null }), vehicles: [] };
    expect(chunk.admit(walkIn)).toMatchObject({ value: { isNewCustomer: true } });
    expect(chunk.admit(walkIn)).toMatchObject({ value: { isNewCustomer: true } });
  });
});
