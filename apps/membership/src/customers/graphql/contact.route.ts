import { CONTACTS_AUDIENCE } from '@autoclub/identity';
import { type HttpRoute, jsonAnswer, readerOf, refusedRoute } from '@autoclub/subgraph-kit';
import { commonRefusals } from '@autoclub/domain-kit';
import type { PiiLog } from '../application/pii-log';
import type { CustomerReading } from '../application/reading';

interface ContactParts {
  readonly customers: Pick<CustomerReading, 'customers' | 'emailsOf'>;
  readonly piiLog: PiiLog;
  readonly secret: string;
}

/**
 * Where a person can be reached, for the service that sends messages at the moment it sends one (rulebook PLT-03,
 * MEM-17). It is asked by a key of its own, within one dealer; every answer is in the log of personal data before it is
 * given. Nobody is found who was erased.
 */
export function contactRoute({ customers, piiLog, secret }: ContactParts): HttpRoute {
  return {
    method: 'GET',
    path: '/contacts/:customerId',
    requires: 'members:pii',
    signedFor: { audience: CONTACTS_AUDIENCE, secret },
    async handle({ context, params }) {
      const reader = readerOf(context);
      const [found] = await customers.customers(reader, [params['customerId'] ?? '']);
      if (!found || found.erasedOn !== null)
        return refusedRoute(context, 404, 'CUSTOMER_NOT_FOUND', commonRefusals.texts.CUSTOMER_NOT_FOUND);
      const { customerId: id, dealerId, phone } = found;
      const { subject, kind: principalKind } = context.principal;
      await piiLog.write({ ...reader, subject, principalKind }, [{ kind: 'CUSTOMER', id, dealerId }]);
      const [known] = await customers.emailsOf(reader, [id]);
      return jsonAnswer(200, { phone, email: known?.email ?? null });
    },
  };
}
