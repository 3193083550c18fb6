import { TOPIC_PARTITIONS, type EventContract } from '@autoclub/event-contracts';
import { headersSchema } from './headers-schema';
import { jsonSchemaOf, type JsonSchema } from './json-schema';

const BINDING_VERSION = '0.5.0';

/** The AsyncAPI 3.0 document of these events: one channel per topic, one message per event, one sender per topic. */
export function asyncApiOf(contracts: readonly EventContract[]): JsonSchema {
  const topics = [...new Set(contracts.map(({ topic }) => topic))];
  const ofTopic = (topic: string) => contracts.filter((contract) => contract.topic === topic);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'AutoClub domain events',
      version: '1.0.0',
      description:
        'Facts the services of AutoClub tell each other over Kafka, as CloudEvents 1.0 in binary mode. They carry ids and facts, never personal data.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(topics.map((topic) => [topic, channelOf(topic, ofTopic(topic))])),
    operations: Object.fromEntries(
      topics.map((topic) => [`send ${topic}`, sendingOf(topic, ofTopic(topic))]),
    ),
    components: {
      messages: Object.fromEntries(contracts.map((contract) => [contract.type, messageOf(contract)])),
      schemas: { cloudEventHeaders: headersSchema },
    },
  };
}

function channelOf(topic: string, contracts: readonly EventContract[]): JsonSchema {
  return {
    address: topic,
    description: `Order is kept per ${keysOf(contracts)}, the message key.`,
    messages: Object.fromEntries(
      contracts.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }]),
    ),
    bindings: {
      kafka: { topic, partitions: TOPIC_PARTITIONS, bindingVersion: BINDING_VERSION },
    },
  };
}

function sendingOf(topic: string, contracts: readonly EventContract[]): JsonSchema {
  return {
    action: 'send',
    channel: { $ref: `#/channels/${topic}` },
    summary: `Published by ${contracts[0]?.publisher} through its outbox, at least once.`,
    messages: contracts.map(({ type }) => ({ $ref: `#/channels/${topic}/messages/${type}` })),
  };
}

function messageOf(contract: EventContract): JsonSchema {
  const { $schema: _, $id: __, 'x-topic': ___, 'x-key': ____, ...payload } = jsonSchemaOf(contract);
  return {
    name: contract.type,
    title: contract.name,
    summary: contract.summary,
    contentType: 'application/json',
    headers: { $ref: '#/components/schemas/cloudEventHeaders' },
    payload,
    bindings: {
      kafka: {
        key: { type: 'string', description: `The ${contract.key} of the data` },
        bindingVersion: BINDING_VERSION,
      },
    },
    examples: [{ name: contract.name, payload: contract.example }],
  };
}

function keysOf(contracts: readonly EventContract[]): string {
  return [...new Set(contracts.map(({ key }) => key))].join(' or ');
}
