import type { CapabilityGraph } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { MessagePorts } from '../application/ports';
import { ClosedChannelsResolver } from './closed-channels.resolver';
import { ContactListsQuery } from './contact-lists.query';
import { messageLookup } from './message-shown';
import { MessageMutations } from './message.mutations';
import { MessageType } from './message.type';
import { MessagesOfResolver } from './messages-of.resolver';
import { MessagesQuery } from './messages.query';
import { presentMessage } from './present';
import { SuppressionMutations } from './suppression.mutations';

/** What messages show in the graph, and what can be done with them. */
export function graphOf(unit: UnitOfWork<MessagePorts>): CapabilityGraph {
  return {
    resolvers: [
      new MessagesQuery(unit),
      new ContactListsQuery(unit),
      new MessagesOfResolver(unit),
      new ClosedChannelsResolver(unit),
      new MessageMutations(unit),
      new SuppressionMutations(unit),
    ],
    orphanedTypes: [MessageType],
    references: {
      Message: reference(
        'activities:read',
        (id, context) => messageLookup(unit, context).load(id),
        (message, { language }) => presentMessage(message, language),
      ),
    },
  };
}
