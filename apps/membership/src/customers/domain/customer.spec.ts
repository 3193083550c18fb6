import { customerFacts, kept } from '../../../test/builders/customers';
import { sameCustomer } from './customer';

const customer = (overrides: Parameters<typeof customerFacts>[0] = {}) =>
  kept({ customer: customerFacts(overrides), vehicles: [] }).customer;

describe('a customer', () => {
  it('CONV-5: is the same when it is written differently, and another with other consents', () => {
    expect(sameCustomer(customer(), customer({ name: ' 张三 ', phone: '+86 138-1234-5678' }))).toBe(true);
    expect(sameCustomer(customer(), customer({ consents: [] }))).toBe(false);
  });

  it('MEM-17: keeps each consent once, in one order', () => {
    const sms = { channel: 'SMS', purpose: 'SERVICE' } as const;
    const mail = { channel: 'EMAIL', purpose: 'MARKETING' } as const;
    expect(customer({ consents: [sms, mail, sms] }).consents).toEqual([mail, sms]);
  });
});
