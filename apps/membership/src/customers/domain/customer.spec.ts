import { localDate } from '@autoclub/domain-kit';
import { customerFacts } from '../../../test/builders/customers';
import { customerFaults, keptCustomer, sameCustomer } from './customer';

const today = localDate('2026-11-22');

describe('a customer', () => {
  it('has no fault when it is right', () => {
    expect(customerFaults(customerFacts(), today)).toEqual([]);
  });

  it.each([
    [{ name: ' ' }, 'TEXT_REQUIRED', ['name']],
    [{ name: '长'.repeat(81) }, 'TEXT_TOO_LONG', ['name']],
    [{ phone: '12' }, 'PHONE_INVALID', ['phone']],
    [{ registeredOn: localDate('2026-11-23') }, 'DATE_IN_FUTURE', ['registeredOn']],
    [{ externalRef: { system: 'DMS', number: '' } }, 'TEXT_REQUIRED', ['externalRef', 'number']],
    [{ externalRef: { system: 'a b', number: '1' } }, 'CODE_INVALID', ['externalRef', 'system']],
  ])('with %j is refused as %s', (overrides, code, field) => {
    expect(customerFaults(customerFacts(overrides), today)).toEqual([
      expect.objectContaining({ code, field }),
    ]);
  });

  it('names every fault at once', () => {
    expect(customerFaults(customerFacts({ name: '', phone: '' }), today)).toHaveLength(2);
  });

  it('CONV-5: is the same when it is written differently, and another with other consents', () => {
    const kept = keptCustomer(customerFacts());
    const again = keptCustomer(
      customerFacts({ name: ' 张三 ', phone: '+86 138-1234-5678'.replaceAll('-', ' ') }),
    );
    expect(sameCustomer(kept, again)).toBe(true);
    expect(sameCustomer(kept, keptCustomer(customerFacts({ consents: [] })))).toBe(false);
  });

  it('MEM-17: keeps each consent once, in one order', () => {
    const sms = { channel: 'SMS', purpose: 'SERVICE' } as const;
    const mail = { channel: 'EMAIL', purpose: 'MARKETING' } as const;
    expect(keptCustomer(customerFacts({ consents: [sms, mail, sms] })).consents).toEqual([mail, sms]);
  });
});
