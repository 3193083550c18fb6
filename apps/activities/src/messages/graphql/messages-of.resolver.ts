import { ConnectionArgs, pageRequest, presentPage, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { byOwner, CustomerEntity } from '../../network/graph';
import type { MessageReader } from '../application/message-reader';
import { MessageConnection } from './message.type';
import { presentMessage } from './present';

@Resolver(() => CustomerEntity)
export class MessagesOfResolver {
  constructor(private readonly reader: MessageReader) {}

  @Requires('activities:read')
  @FieldResolver(() => MessageConnection, {
    nullable: true,
    description: 'Messages to the customer, the latest first.',
  })
  async messages(
    @Root() { id }: CustomerEntity,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args);
    const find: MessageReader['messagesOf'] = (scope, ids, part) => this.reader.messagesOf(scope, ids, part);
    const rows = await byOwner(context, 'messages', page, find, id);
    return presentPage(rows, page, {
      node: (row) => presentMessage(row, context.language),
      cursor: (row) => [row.createdAt.toISOString(), row.id],
    });
  }
}
