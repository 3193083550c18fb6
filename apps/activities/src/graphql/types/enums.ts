import { registerEnumType } from 'type-graphql';
import type { ActivityKind } from '../../domain/activity';
import type { ActivityState } from '../../domain/activity.transitions';
import type { Channel, Purpose } from '../../domain/message';
import type { MessageState } from '../../domain/message.transitions';
import type { RegistrationState } from '../../domain/registration';

/** An enum of the graph from the codes of the domain; the compiler asks for a description of each. */
function codeEnum<Code extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Code, string>>,
): { [Key in Code]: Key } {
  const codes = Object.keys(values) as Code[];
  const byCode = Object.fromEntries(codes.map((code) => [code, code])) as { [Key in Code]: Key };
  const valuesConfig = Object.fromEntries(codes.map((code) => [code, { description: values[code] }]));
  registerEnumType(byCode, { name, description, valuesConfig: valuesConfig as never });
  return byCode;
}

export const ActivityKindEnum = codeEnum<ActivityKind>('ActivityKind', 'Where an activity takes place.', {
  IN_STORE: 'In the store: a lecture, a product promotion, a small party.',
  OUTSIDE: 'Outside: a self-drive tour, an outing, an experience, a thanks party.',
});

export const ActivityStateEnum = codeEnum<ActivityState>(
  'ActivityState',
  'The life of an activity (rulebook ACT-01).',
  {
    PLANNED: 'Not announced yet.',
    OPEN: 'Open for registration.',
    RUNNING: 'People have begun to come.',
    HELD: 'It is over.',
    CLOSED: 'Reported and closed.',
    CANCELLED: 'Called off.',
  },
);

export const RegistrationStateEnum = codeEnum<RegistrationState>(
  'ActivityRegistrationState',
  "The state of a customer's place (rulebook ACT-05).",
  {
    REGISTERED: 'Has a place.',
    WAITING: 'Is on the waiting list.',
    CHECKED_IN: 'Has come.',
    NO_SHOW: 'Had a place and did not come.',
    CANCELLED: 'Gave the place back.',
  },
);

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
    MARKETING: 'An offer nobody asked for; capped per week.',
  },
);
