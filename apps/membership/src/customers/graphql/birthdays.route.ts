import { isLocalDate } from '@autoclub/domain-kit';
import { CONTACTS_AUDIENCE, requireDealer } from '@autoclub/identity';
import { type HttpRoute, jsonAnswer, readerOf, refusedRoute } from '@autoclub/subgraph-kit';
import type { PiiLog } from '../application/pii-log';
import type { CustomerReading } from '../application/reading';
import { birthdaysKeptOn } from '../domain/birthday';

interface BirthdaysParts {
  readonly customers: Pick<CustomerReading, 'bornOn'>;
  readonly piiLog: PiiLog;
  readonly secret: string;
}

/** As many customers as one answer names. */
const AT_ONCE = 1_000;

const NOT_A_DAY = { zh: '不是有效的日期。', en: 'This is not a day.' };

/**
 * Whose birthday a day is, for the service that greets (rulebook ACT-07): ids alone, since it needs no more, in parts
 * and in the order of ids. It is asked as the route of contacts is, by the same key, within one dealer; whom an answer
 * names is in the log of personal data before it is given.
 */
export function birthdaysRoute({ customers, piiLog, secret }: BirthdaysParts): HttpRoute {
  return {
    method: 'GET',
    path: '/birthdays/:day',
    requires: 'members:pii',
    signedFor: { audience: CONTACTS_AUDIENCE, secret },
    async handle({ context, params, query }) {
      const dealerId = requireDealer(context.principal);
      const day = params['day'] ?? '';
      if (!isLocalDate(day)) return refusedRoute(context, 400, 'BAD_USER_INPUT', NOT_A_DAY);
      const reader = readerOf(context);
      const asked = { day, monthDays: birthdaysKeptOn(day), after: query['after'] ?? '', limit: AT_ONCE };
      const customerIds = await customers.bornOn(reader, dealerId, asked);
      if (customerIds.length > 0) {
        const { subject, kind: principalKind } = context.principal;
        const records = customerIds.map((id) => ({ kind: 'CUSTOMER' as const, id, dealerId }));
        await piiLog.write({ ...reader, subject, principalKind }, records);
      }
      const next = customerIds.length < AT_ONCE ? null : customerIds.at(-1);
      return jsonAnswer(200, { customerIds, next });
    },
  };
}
