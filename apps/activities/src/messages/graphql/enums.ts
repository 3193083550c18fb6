import { codeEnum } from '@autoclub/subgraph-kit';
import type { CallOutcome } from '../domain/call-outcome';
import type { Channel, Purpose } from '../domain/message';
import type { MessageState } from '../domain/message.transitions';
import type { SuppressionGround } from '../domain/suppression';

export const MessageStateEnum = codeEnum<MessageState>(
  'MessageState',
  'How far the delivery of a message has come (rulebook ACT-08).',
  {
    QUEUED: 'Waits for its time.',
    SENDING: 'Is being handed to the provider.',
    SENT: 'The provider has it.',
    DELIVERED: 'It arrived.',
    FAILED: 'Given up after several attempts.',
    SUPPRESSED:
      'Not sent: no consent, the cap of the week, a closed channel, a spent budget, or out of date.',
  },
);

export const MessageChannelEnum = codeEnum<Channel>('MessageChannel', 'How a message reaches a person.', {
  SMS: 'A short message.',
  EMAIL: 'An e-mail.',
  PHONE: 'A task to call.',
  POST: 'A card by post.',
  BULLETIN: "A notice that the member's front end shows.",
});

export const MessagePurposeEnum = codeEnum<Purpose>(
  'MessagePurpose',
  'What a message is for (rulebook MEM-17).',
  {
    SERVICE: 'About something the customer did or has.',
    MARKETING: 'An offer that was not asked for; capped per week.',
  },
);

export const TelephoneTaskOutcomeEnum = codeEnum<CallOutcome>(
  'TelephoneTaskOutcome',
  'How a task to call a customer ended (rulebook ACT-08).',
  {
    REACHED: 'The customer was spoken to.',
    NOT_REACHED: 'Nobody answered, however often.',
    WRONG_NUMBER: "The number is not the customer's; the telephone is closed.",
    DOES_NOT_WANT_CALLS: 'The customer wants no calls; the telephone is closed.',
  },
);

export const SuppressionGroundEnum = codeEnum<SuppressionGround>(
  'MessageSuppressionGround',
  'Why a channel is closed to a customer (rulebook ACT-08).',
  {
    BOUNCE: 'The address or number is dead.',
    OPT_OUT: 'The customer asked for it.',
    COMPLAINT: 'The customer complained about messages.',
  },
);
