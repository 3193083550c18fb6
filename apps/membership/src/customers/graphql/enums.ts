import { codeEnum } from '@autoclub/subgraph-kit';
import type { ConsentChannel, ConsentOrigin, ConsentPurpose } from '../domain/consent';
import type { CustomerKind } from '../domain/customer';

export const CustomerKindEnum = codeEnum<CustomerKind>(
  'CustomerKind',
  'What kind of customer a record is about.',
  {
    PERSON: 'A natural person.',
    COMPANY: 'A company; its cars earn for the company.',
  },
);

export const ConsentChannelEnum = codeEnum<ConsentChannel>('ConsentChannel', 'A way to reach a person.', {
  SMS: 'Text message.',
  EMAIL: 'E-mail.',
  PHONE: 'A call.',
  POST: 'A letter.',
});

export const ConsentPurposeEnum = codeEnum<ConsentPurpose>(
  'ConsentPurpose',
  'What a person may be written for.',
  {
    SERVICE: "About the person's own car, membership and orders.",
    MARKETING: 'Offers and invitations.',
  },
);

export const ConsentOriginEnum = codeEnum<ConsentOrigin>('ConsentOrigin', 'Where a consent was given.', {
  REGISTRATION: 'At the counter, when the customer was registered.',
  DESK: 'At the counter, later.',
  IMPORT: "In the dealer's system, from which it was imported.",
});
