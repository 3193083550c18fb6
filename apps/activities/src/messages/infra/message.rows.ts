import type { Message } from '../domain/message';
import type { MessageEntity } from './message.entity';

/** A message as its row says it. */
export function messageOf(row: MessageEntity): Message {
  const { aboutType, aboutId, ...message } = row;
  return { ...message, about: { type: aboutType, id: aboutId } };
}
