import type { LocalDate } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  DateRangeInput,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { MessageFilter, MessagePorts } from '../application/ports';
import { MessageChannelEnum, MessageStateEnum } from './enums';
import { MessageConnection, MessageType } from './message.type';
import { presentMessage } from './present';

@InputType('MessageFilter', {
  description: 'Which messages a list holds; every condition given must be met.',
})
class MessageFilterInput {
  @Field(() => MessageStateEnum, { nullable: true, description: 'Those whose delivery has come so far.' })
  state?: keyof typeof MessageStateEnum | null;

  @Field(() => MessageChannelEnum, { nullable: true, description: 'Those of this channel.' })
  channel?: keyof typeof MessageChannelEnum | null;

  @Field(() => String, { nullable: true, description: 'Those that this rule or campaign wrote.' })
  ruleCode?: string | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Those queued on these business days.' })
  queuedOn?: DateRangeInput | null;
}

@Resolver()
export class MessagesQuery {
  constructor(private readonly unit: UnitOfWork<MessagePorts>) {}

  @Requires('activities:read')
  @Query(() => MessageType, { nullable: true, description: 'The message with this id, or null.' })
  async message(
    @Arg('id', () => ID, { description: 'The identifier, `msg_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<MessageType | null> {
    const [found] = await this.unit.read(readerOf(context), ({ messages }) => messages.byIds([id]));
    return found ? presentMessage(found, context.language) : null;
  }

  @Requires('activities:read')
  @Query(() => MessageConnection, {
    description:
      'Messages, the one queued last first (rulebook ACT-08). Open tasks to call are those of the channel PHONE in the state SENT.',
  })
  async messages(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => MessageFilterInput, { nullable: true, description: 'Which ones; all unless given.' })
    filter: MessageFilterInput | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, ['instant', 'id']);
    const reader = readerOf(context);
    const rows = await this.unit.read(reader, async ({ messages, network }) => {
      const { scope } = reader;
      const dealer = scope.kind === 'dealer' ? await network.dealer(scope.dealerId) : undefined;
      return messages.list(wantedBy(filter, dealer?.timeZone ?? 'UTC'), page);
    });
    return presentPage(rows, page, {
      node: (row) => presentMessage(row, context.language),
      cursor: (row) => [row.createdAt.toISOString(), row.id],
    });
  }
}

function wantedBy(filter: MessageFilterInput | null, timeZone: string): MessageFilter {
  return {
    state: filter?.state ?? null,
    channel: filter?.channel ?? null,
    ruleCode: filter?.ruleCode ?? null,
    from: (filter?.queuedOn?.from as LocalDate | undefined) ?? null,
    to: (filter?.queuedOn?.to as LocalDate | undefined) ?? null,
    timeZone,
  };
}
