import type { Capability } from '@autoclub/service-host';
import type { Environment } from '../environment';
import { sendDueMessages } from './application/send-due-messages';
import { graphOf } from './graphql/graph';
import { fileMessageProvider } from './infra/file-message-provider';
import { MessageEntity } from './infra/message.entity';
import { sqlMessageQueue } from './infra/sql-message-queue';
import { sqlMessages } from './infra/sql-messages';

export type { Channel, Message, Purpose } from './domain/message';
export { firstAllowed } from './domain/quiet-hours';
export { queueMessages } from './infra/queue-messages';

/** Messages to customers: their queue, their providers and their texts (rulebook ACT-08). */
export const messages: Capability<Environment> = {
  name: 'messages',
  entities: [MessageEntity],
  graph: (host) => graphOf(host.unit(sqlMessages)),
  clockwork: ({ database, programmes, clock, environment }) => {
    const provider = fileMessageProvider(environment.MESSAGE_FOLDER, clock);
    const parts = { queue: sqlMessageQueue(database), provider, programmes };
    return [
      {
        name: 'send messages',
        everyMs: 1_000,
        run: async () => (await sendDueMessages(parts, clock())) > 0,
      },
    ];
  },
};
