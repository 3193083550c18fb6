import type { OutgoingMessage } from '../kafka/messages';
import type { BatchProducer } from '../kafka/producer';

/** Sends dead letters; connects when the first one comes, which in a good week is never. */
export interface DeadLetterSender {
  send(messages: readonly OutgoingMessage[]): Promise<void>;
  close(): Promise<void>;
}

export function deadLetterSender(openProducer: () => Promise<BatchProducer>): DeadLetterSender {
  let opened: Promise<BatchProducer> | undefined;
  const close = async (): Promise<void> => {
    const producer = await opened?.catch(() => undefined);
    opened = undefined;
    await producer?.close();
  };
  return {
    send: async (messages) => {
      opened ??= openProducer();
      try {
        await (await opened).send(messages);
      } catch (error) {
        await close();
        throw error;
      }
    },
    close,
  };
}
