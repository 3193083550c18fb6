import { byOwner, ConnectionArgs, pageRequest, presentPage, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CustomerEntity } from '../../network/graph';
import type { MessagePorts } from '../application/ports';
import { MessageConnection } from './message.type';
import { presentMessage } from './present';

@Resolver(() => CustomerEntity)
export class MessagesOfResolver {
  constructor(private readonly unit: UnitOfWork<MessagePorts>) {}

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
    const page = pageRequest(args, ['instant', 'id']);
    const lookup = byOwner(
      context,
      `messages ${JSON.stringify(page)}`,
      (reader, ids) => this.unit.read(reader, ({ messages }) => messages.ofCustomers(ids, page)),
      ({ customerId }) => customerId,
    );
    return presentPage(await lookup.load(id), page, {
      node: (row) => presentMessage(row, context.language),
      cursor: (row) => [row.createdAt.toISOString(), row.id],
    });
  }
}
