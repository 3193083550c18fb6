import type { Brokers } from './kafka/address';
import { DEAD_LETTER_HEADERS } from './inbox/dead-letter';
import { kafkaClient } from './kafka/client';
import { drain } from './kafka/drain';
import type { IncomingMessage, OutgoingMessage } from './kafka/messages';
import { openProducer } from './kafka/producer';
import { deadLetterTopic, replayGroup } from './topics';

export interface ReplaySettings {
  readonly service: string;
  readonly brokers: Brokers;
}

/**
 * Sends the dead letters of a service back to the topics they came from, as they came, and returns how many. They go
 * through the same handler again; services that had handled them know them by their inbox. Each is sent back once:
 * one that fails again is a new dead letter.
 */
export async function replayDeadLetters({ service, brokers }: ReplaySettings): Promise<number> {
  const kafka = kafkaClient(brokers, `club.${service}.replay`);
  const producer = await openProducer(kafka);
  try {
    return await drain(kafka, {
      groupId: replayGroup(service),
      topic: deadLetterTopic(service),
      handle: (letters) => producer.send(letters.map(asItCame)),
    });
  } finally {
    await producer.close();
  }
}

function asItCame(letter: IncomingMessage): OutgoingMessage {
  const topic = letter.headers['x-origin-topic'];
  if (topic === undefined)
    throw new Error(`The dead letter at ${letter.offset} does not say where it came from`);
  const own: readonly string[] = DEAD_LETTER_HEADERS;
  const headers = Object.fromEntries(Object.entries(letter.headers).filter(([name]) => !own.includes(name)));
  return { topic, key: letter.key, value: letter.value, headers };
}
