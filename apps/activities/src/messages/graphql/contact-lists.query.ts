import { businessDayOf, money } from '@autoclub/domain-kit';
import { MoneyType, presentMoney, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { MessagePorts } from '../application/ports';
import { CHANNELS } from '../domain/message';
import { MessageChannelEnum } from './enums';
import { PostcardList, waitingPostcards } from './postcard-list.type';

@ObjectType('MessageBudget', {
  description: 'What a dealer spends on a channel in a year (rulebook ACT-08).',
})
class MessageBudget {
  @Field(() => MessageChannelEnum, { description: 'The channel.' })
  channel!: keyof typeof MessageChannelEnum;

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => MoneyType, { description: 'What its messages cost so far, those on their way included.' })
  spent!: MoneyType;

  @Field(() => MoneyType, { nullable: true, description: 'What may be spent; null without limit.' })
  budget!: MoneyType | null;
}

@Resolver()
export class ContactListsQuery {
  constructor(private readonly unit: UnitOfWork<MessagePorts>) {}

  @Requires('activities:write')
  @Query(() => PostcardList, {
    description: 'The cards that wait to be posted, the oldest first. They name people by their ids only.',
  })
  postcardList(@Ctx() context: GraphContext): Promise<PostcardList> {
    return waitingPostcards(this.unit, context);
  }

  @Requires('activities:read')
  @Query(() => [MessageBudget], {
    nullable: true,
    description: "What this year's messages cost the caller's dealer, by channel; null for who has none.",
  })
  async messageBudgets(@Ctx() context: GraphContext): Promise<MessageBudget[] | null> {
    const reader = readerOf(context);
    const { scope, now } = reader;
    if (scope.kind !== 'dealer') return null;
    const { dealerId } = scope;
    return this.unit.read(reader, async ({ network, messages, programmes }) => {
      const dealer = await network.dealer(dealerId);
      if (!dealer) return null;
      const day = businessDayOf(now, dealer.timeZone);
      const year = Number(day.slice(0, 4));
      const { messageBudgetMinor } = programmes.inForce({ regionId: dealer.regionId, dealerId }, day).values
        .activities;
      const spent = new Map((await messages.budgets(dealerId, year)).map((row) => [row.channel, row]));
      return CHANNELS.map((channel) => {
        const limit = messageBudgetMinor[channel];
        return {
          ...{ channel, year },
          spent: presentMoney(money(spent.get(channel)?.spentMinor ?? 0)),
          budget: limit === null ? null : presentMoney(money(limit)),
        };
      });
    });
  }
}
