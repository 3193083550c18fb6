import { requirePermission } from '@autoclub/identity';
import type { SubgraphDefinition } from '@autoclub/subgraph-kit';
import { byId } from '../../network/graph';
import type { MessageReader } from '../application/message-reader';
import { MessageType } from './message.type';
import { MessagesOfResolver } from './messages-of.resolver';
import { presentMessage } from './present';

/** What messages show in the graph. */
export function graphOf(reader: MessageReader): SubgraphDefinition {
  return {
    resolvers: [new MessagesOfResolver(reader)],
    orphanedTypes: [MessageType],
    references: {
      Message: async ({ id }, context) => {
        requirePermission(context.principal, 'activities:read');
        const found = await byId(context, 'message', (scope, ids) => reader.messages(scope, ids), id);
        return found && presentMessage(found, context.language);
      },
    },
  };
}
