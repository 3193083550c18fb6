import { Malformed } from '../cloud-events';
import type { IncomingMessage, OutgoingMessage } from '../kafka/messages';

/** Headers that say why a message was given up; taken off again when it is replayed. */
export const DEAD_LETTER_HEADERS = [
  'x-error-code',
  'x-error-message',
  'x-origin-topic',
  'x-origin-partition',
  'x-origin-offset',
  'x-attempts',
] as const;

const MESSAGE_LENGTH = 500;

/** The message as it came, with the reason and the place it came from. */
export function deadLetter(
  topic: string,
  message: IncomingMessage,
  error: unknown,
  attempts: number,
): OutgoingMessage {
  return {
    topic,
    key: message.key,
    value: message.value,
    headers: {
      ...message.headers,
      'x-error-code': errorCodeOf(error),
      'x-error-message': (error instanceof Error ? error.message : String(error)).slice(0, MESSAGE_LENGTH),
      'x-origin-topic': message.topic,
      'x-origin-partition': String(message.partition),
      'x-origin-offset': message.offset,
      'x-attempts': String(attempts),
    },
  };
}

/** The code of a malformed message, of PostgreSQL or of the system; else that the handler failed. */
export function errorCodeOf(error: unknown): string {
  if (error instanceof Malformed) return error.code;
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : 'HANDLER_FAILED';
}
