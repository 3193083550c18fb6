import { customerFacts, kept } from '../../../test/builders/customers';
import { sameCustomer, type CustomerFacts } from './customer';

const customer = (overrides: Partial<CustomerFacts> = {}) =>
  kept({ customer: customerFacts(overrides) }).customer;

describe('a customer', () => {
  it('CONV-5: is the same when it is written differently', () => {
    expect(sameCustomer(customer(), customer({ name: ' 张三 ', phone: '+86 138-1234-5678' }))).toBe(true);
  });

  it.each<Partial<CustomerFacts>>([
    { name: '李四' },
    { phone: '13900001111' },
    { kind: 'COMPANY' },
    { externalRef: { system: 'DMS', number: 'C-2' } },
  ])('CONV-5: is another with %j', (overrides) => {
    expect(sameCustomer(customer(), customer(overrides))).toBe(false);
  });
});
