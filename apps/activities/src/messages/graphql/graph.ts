import { byId, reference } from '@autoclub/subgraph-kit';
import type { CapabilityGraph } from '@autoclub/service-host';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { Messages } from '../application/ports';
import { MessageType } from './message.type';
import { MessagesOfResolver } from './messages-of.resolver';
import { presentMessage } from './present';

/** What messages show in the graph. */
export function graphOf(unit: UnitOfWork<Messages>): CapabilityGraph {
  return {
    resolvers: [new MessagesOfResolver(unit)],
    orphanedTypes: [MessageType],
    references: {
      Message: reference(
        'activities:read',
        (id, context) =>
          byId(
            context,
            'message',
            (reader, ids) => unit.read(reader, (messages) => messages.byIds(ids)),
            (message) => message.id,
          ).load(id),
        (message, { language }) => presentMessage(message, language),
      ),
    },
  };
}
