import type { Channel } from '../domain/message';
import type { MessageProvider } from './message-provider';

/** One provider out of those of the channels. */
export function byChannel(providers: Readonly<Record<Channel, MessageProvider>>): MessageProvider {
  return { send: (message) => providers[message.channel].send(message) };
}
