import { codeEnum } from '@autoclub/subgraph-kit';
import type { Channel, Purpose } from '../domain/message';
import type { MessageState } from '../domain/message.transitions';

export const MessageStateEnum = codeEnum<MessageState>(
  'MessageState',
  'How far the delivery of a message has come (rulebook ACT-08).',
  {
    QUEUED: 'Waits for its time.',
    SENDING: 'Is being handed to the provider.',
    SENT: 'The provider has it.',
    DELIVERED: 'It arrived.',
    FAILED: 'Given up after several attempts.',
    SUPPRESSED: 'Not sent: no consent, or the cap of the week.',
  },
);

export const MessageChannelEnum = codeEnum<Channel>('MessageChannel', 'How a message reaches a person.', {
  SMS: 'A short message.',
  EMAIL: 'An e-mail.',
  PHONE: 'A task to call.',
  POST: 'A card by post.',
});

export const MessagePurposeEnum = codeEnum<Purpose>(
  'MessagePurpose',
  'What a message is for (rulebook MEM-17).',
  {
    SERVICE: 'About something the customer did or has.',
    MARKETING: 'An offer that was not asked for; capped per week.',
  },
);
