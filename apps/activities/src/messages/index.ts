import type { Capability, Host } from '@autoclub/service-host';
import type { Tx } from '@autoclub/persistence';
import type { Environment } from '../environment';
import { sqlNetwork } from '../network';
import type { MessagePorts } from './application/ports';
import { sendDueMessages } from './application/send-due-messages';
import { graphOf } from './graphql/graph';
import { closeHandedOver } from './infra/close-handed-over';
import { MessageEntity } from './infra/message.entity';
import { messageWrites, sqlSuppressions } from './infra/message-writes';
import { providersOf } from './infra/providers';
import { reactions } from './infra/reactions';
import { sqlMessageQueue } from './infra/sql-message-queue';
import { messageReads } from './infra/sql-messages';

export type { About, Channel, Message, MessageFacts, NewMessage, Purpose } from './domain/message';
export { agreesTo } from './domain/delivery';
export { defineTemplate, fillTemplate } from './domain/message-templates/message-template';
export type { MessageTemplate } from './domain/message-templates/message-template';
export { messageTemplate } from './domain/message-templates';
export { firstAllowed } from './domain/quiet-hours';
export { templateRefusals } from './domain/refusals';
export { queueMessages } from './infra/queue-messages';
export { withdrawMessages } from './infra/withdraw-messages';

/** Messages to customers: their queue, their providers and their texts (rulebook ACT-08). */
export const messages: Capability<Environment> = {
  name: 'messages',
  entities: [MessageEntity],
  graph: (host) => graphOf(host.unit(portsOf(host))),
  reactions: () => reactions,
  clockwork: ({ database, programmes, clock, environment }) => {
    const provider = providersOf(environment, clock);
    const parts = { queue: sqlMessageQueue(database), provider, programmes };
    return [
      {
        name: 'send messages',
        everyMs: 1_000,
        run: async () => (await sendDueMessages(parts, clock())) > 0,
      },
      { name: 'close messages', everyMs: 60_000, run: () => closeHandedOver(database, clock()) },
    ];
  },
};

function portsOf({ ids, programmes }: Pick<Host, 'ids' | 'programmes'>) {
  return (tx: Tx): MessagePorts => ({
    network: sqlNetwork(tx),
    messages: { ...messageReads(tx), ...messageWrites(tx) },
    suppressions: sqlSuppressions(tx),
    programmes,
    ids,
  });
}
