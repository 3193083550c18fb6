import { byOwner, DateTimeScalar, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { CustomerEntity } from '../../network/graph';
import type { MessagePorts } from '../application/ports';
import { MessageChannelEnum, SuppressionGroundEnum } from './enums';
import { MessageType } from './message.type';
import { presentMessage } from './present';

@ObjectType('MessageSuppression', {
  description:
    'A channel by which a customer is not to be reached, whatever they agreed to (rulebook ACT-08).',
})
export class MessageSuppression {
  @Field(() => MessageChannelEnum, { description: 'The channel.' })
  channel!: keyof typeof MessageChannelEnum;

  @Field(() => SuppressionGroundEnum, { description: 'Why it is closed.' })
  ground!: keyof typeof SuppressionGroundEnum;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: Date;
}

@Resolver(() => CustomerEntity)
export class ClosedChannelsResolver {
  constructor(private readonly unit: UnitOfWork<MessagePorts>) {}

  @Requires('activities:read')
  @FieldResolver(() => [MessageSuppression], {
    nullable: true,
    description: 'The channels that are closed to the customer.',
  })
  async messageSuppressions(@Root() { id }: CustomerEntity, @Ctx() context: GraphContext) {
    const lookup = byOwner(
      context,
      'message suppressions',
      (reader, ids) => this.unit.read(reader, ({ suppressions }) => suppressions.ofCustomers(ids)),
      ({ customerId }) => customerId,
    );
    return lookup.load(id);
  }

  @Requires('activities:read')
  @FieldResolver(() => [MessageType], {
    nullable: true,
    description: "The notices of the web bulletin for the member's front end, the latest first, at most 20.",
  })
  async notices(@Root() { id }: CustomerEntity, @Ctx() context: GraphContext): Promise<MessageType[]> {
    const { now } = readerOf(context);
    const lookup = byOwner(
      context,
      'notices',
      (reader, ids) => this.unit.read(reader, ({ messages }) => messages.noticesOf(ids, now)),
      ({ customerId }) => customerId,
    );
    return (await lookup.load(id)).map((notice) => presentMessage(notice, context.language));
  }
}
