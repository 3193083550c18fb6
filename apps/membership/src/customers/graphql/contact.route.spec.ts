import { createGraphContext } from '@autoclub/subgraph-kit';
import type { RouteAnswer } from '@autoclub/subgraph-kit';
import { principals } from '@autoclub/testing';
import { Readable } from 'node:stream';
import type { PiiReader, PiiRecord } from '../application/pii-log';
import type { CustomerView } from '../application/reading';
import { contactRoute } from './contact.route';

const secret = 'k'.repeat(64);
const view = { customerId: 'cus_1', dealerId: 'dlr_1', phone: '+8613800138000', erasedOn: null };

async function asked(found: Partial<CustomerView>[], email?: string) {
  const noted: (readonly PiiRecord[])[] = [];
  const route = contactRoute({
    customers: {
      customers: () => Promise.resolve(found as never),
      emailsOf: (_reader, [customerId = '']) => Promise.resolve(email ? [{ customerId, email }] : []),
    },
    piiLog: {
      write: (_reader: PiiReader, records) => {
        noted.push(records);
        return Promise.resolve();
      },
    },
    secret,
  });
  const trace = { traceId: 'a'.repeat(32), traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
  const principal = principals.staffOf('dlr_1');
  const context = createGraphContext({
    ...{ principal, requestId: 'req', ...trace, language: 'en' as const },
    now: new Date('2026-11-21T04:00:00Z'),
  });
  const request = { context, params: { customerId: 'cus_1' }, query: {}, body: Readable.from([]) };
  const answer: RouteAnswer = await route.handle(request);
  return { noted, status: answer.status, body: JSON.parse(String(answer.body)) as unknown, route };
}

describe('where a person can be reached', () => {
  it('PLT-03: is said after it was written to the log of personal data', async () => {
    const { noted, status, body } = await asked([view]);
    expect([status, body]).toEqual([200, { phone: '+8613800138000', email: null }]);
    expect(noted).toEqual([[{ kind: 'CUSTOMER', id: 'cus_1', dealerId: 'dlr_1' }]]);
  });

  it('ACT-08: is the e-mail address as well, where one is known', async () => {
    const { body } = await asked([view], 'member@example.com');
    expect(body).toEqual({ phone: '+8613800138000', email: 'member@example.com' });
  });

  it.each([
    ['is not there', []],
    ['was erased', [{ ...view, erasedOn: '2026-11-20' }]],
  ])('MEM-17: is said of nobody who %s', async (_, found) => {
    const { noted, status } = await asked(found as Partial<CustomerView>[]);
    expect([status, noted]).toEqual([404, []]);
  });

  it('PLT-02: is asked by a key of its own', async () => {
    const { route } = await asked([]);
    expect(route.signedFor).toEqual({ audience: 'membership/contacts', secret });
  });
});
