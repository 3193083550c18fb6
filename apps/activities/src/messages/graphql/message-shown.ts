import { byId } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { MessagePorts } from '../application/ports';
import { presentMessage } from './present';

/** Messages by their ids, those of one step of an operation by one statement. */
export function messageLookup(unit: UnitOfWork<MessagePorts>, context: GraphContext) {
  return byId(
    context,
    'message',
    (reader, ids) => unit.read(reader, ({ messages }) => messages.byIds(ids)),
    (message) => message.id,
  );
}

/** The message that a command was about, as it is after it. */
export function messageShown(unit: UnitOfWork<MessagePorts>, context: GraphContext) {
  return async ({ answer }: { readonly answer: { readonly messageId: string } }) => {
    const found = await messageLookup(unit, context).load(answer.messageId);
    return { message: found && presentMessage(found, context.language) };
  };
}
