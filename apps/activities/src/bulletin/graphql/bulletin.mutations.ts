import { answered, callerOf, IdempotencyKey, mutationAnswer, Requires } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { publishBulletinItem, refuseBulletinItem, withdrawBulletinItem } from '../application/moderate-item';
import type { BulletinPorts } from '../application/ports';
import { submitBulletinItem } from '../application/submit-item';
import type { BulletinItem } from '../domain/bulletin-item';
import { BulletinItemType, BulletinKindEnum } from './bulletin-item.type';
import type { BulletinResolver } from './bulletin.resolver';
import { presentItem } from './present';

@InputType('BulletinItemSubmitInput', { description: 'News or shared photos.' })
class BulletinItemSubmitInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => BulletinKindEnum, { description: 'What it is.' })
  kind!: keyof typeof BulletinKindEnum;

  @Field(() => String, { description: 'The title in Chinese, at most 80 characters.' })
  titleZh!: string;

  @Field(() => String, { description: 'The title in English, at most 80 characters.' })
  titleEn!: string;

  @Field(() => String, { description: 'The text in Chinese, at most 2 000 characters.' })
  textZh!: string;

  @Field(() => String, { description: 'The text in English, at most 2 000 characters.' })
  textEn!: string;

  @Field(() => [String], { defaultValue: [], description: 'Addresses of at most nine pictures, https only.' })
  photoUrls!: string[];

  @Field(() => ID, { nullable: true, description: 'The activity it is about.' })
  activityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer who shared the photos.' })
  sharedByCustomerId?: string | null;
}

@InputType({ description: 'An item of the bulletin that a moderator decides about.' })
abstract class BulletinItemInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The item.' })
  bulletinItemId!: string;
}

@InputType('BulletinItemPublishInput', { description: 'An item to be shown to the members.' })
class BulletinItemPublishInput extends BulletinItemInput {}

@InputType('BulletinItemRefuseInput', { description: 'An item that is not shown, and why.' })
class BulletinItemRefuseInput extends BulletinItemInput {
  @Field(() => String, { description: 'Why, at most 300 characters.' })
  reason!: string;
}

@InputType('BulletinItemWithdrawInput', { description: 'An item that is taken off again, and why.' })
class BulletinItemWithdrawInput extends BulletinItemInput {
  @Field(() => String, { description: 'Why, at most 300 characters.' })
  reason!: string;
}

const shown = { bulletinItem: BulletinItemType };
const description = 'The item as it is now.';
const submission = mutationAnswer('BulletinItemSubmit', shown, submitBulletinItem.refusals, { description });
const publication = mutationAnswer('BulletinItemPublish', shown, publishBulletinItem.refusals, {
  description,
});
const refusal = mutationAnswer('BulletinItemRefuse', shown, refuseBulletinItem.refusals, { description });
const withdrawal = mutationAnswer('BulletinItemWithdraw', shown, withdrawBulletinItem.refusals, {
  description,
});

@Resolver()
export class BulletinMutations {
  private readonly run;

  constructor(
    unit: UnitOfWork<BulletinPorts>,
    private readonly items: Pick<BulletinResolver, 'item'>,
  ) {
    this.run = {
      submit: submitBulletinItem(unit),
      publish: publishBulletinItem(unit),
      refuse: refuseBulletinItem(unit),
      withdraw: withdrawBulletinItem(unit),
    };
  }

  @Requires('follow-ups:write')
  @Mutation(() => submission.Payload, {
    description: 'Hands news or photos in; members read them once a moderator has published them (ACT-11).',
  })
  async bulletinItemSubmit(
    @Arg('input', () => BulletinItemSubmitInput, { description: 'The item.' })
    { idempotencyKey, ...said }: BulletinItemSubmitInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof submission>> {
    const { activityId = null, sharedByCustomerId = null } = said;
    const draft = { ...said, activityId, sharedByCustomerId };
    const outcome = await this.run.submit(callerOf(context), idempotencyKey, draft);
    return answered(context, submission, outcome, this.shown(context));
  }

  @Requires('activities:write')
  @Mutation(() => publication.Payload, { description: 'Shows an item to the members (rulebook ACT-11).' })
  async bulletinItemPublish(
    @Arg('input', () => BulletinItemPublishInput, { description: 'Which.' })
    { idempotencyKey, bulletinItemId }: BulletinItemPublishInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof publication>> {
    const wanted = { bulletinItemId, reason: null };
    const outcome = await this.run.publish(callerOf(context), idempotencyKey, wanted);
    return answered(context, publication, outcome, this.shown(context));
  }

  @Requires('activities:write')
  @Mutation(() => refusal.Payload, { description: 'Refuses an item, with the reason (rulebook ACT-11).' })
  async bulletinItemRefuse(
    @Arg('input', () => BulletinItemRefuseInput, { description: 'Which and why.' })
    { idempotencyKey, ...wanted }: BulletinItemRefuseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof refusal>> {
    const outcome = await this.run.refuse(callerOf(context), idempotencyKey, wanted);
    return answered(context, refusal, outcome, this.shown(context));
  }

  @Requires('activities:write')
  @Mutation(() => withdrawal.Payload, {
    description: 'Takes an item off, with the reason (rulebook ACT-11).',
  })
  async bulletinItemWithdraw(
    @Arg('input', () => BulletinItemWithdrawInput, { description: 'Which and why.' })
    { idempotencyKey, ...wanted }: BulletinItemWithdrawInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof withdrawal>> {
    const outcome = await this.run.withdraw(callerOf(context), idempotencyKey, wanted);
    return answered(context, withdrawal, outcome, this.shown(context));
  }

  private shown(context: GraphContext) {
    return async ({
      answer: { id },
      written,
    }: {
      answer: { id: string };
      written: BulletinItem | undefined;
    }) => ({
      bulletinItem: written ? presentItem(written, context.language) : await this.items.item(context, id),
    });
  }
}
