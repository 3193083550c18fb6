import type { CodeNames } from '@autoclub/programme-config';
import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { chooseService } from '../application/choose-service';
import { CouponChoice } from './coupon-choice.type';
import type { CouponLookups } from './lookups';
import { presentChoice } from './present';

@InputType('CouponChooseInput', { description: 'What a member chooses out of a menu.' })
class CouponChooseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The choice that is open.' })
  couponChoiceId!: string;

  @Field(() => String, { description: 'The service that is chosen, by the code on the menu.' })
  definitionCode!: string;
}

const answer = mutationAnswer('CouponChoose', { choice: CouponChoice }, chooseService.refusals, {
  description: 'The choice as it is now, with the coupon.',
});

@Resolver()
export class CouponChooseMutation {
  constructor(
    private readonly run: ReturnType<typeof chooseService>,
    private readonly lookups: CouponLookups,
    private readonly names: CodeNames,
  ) {}

  @Requires('entitlements:use')
  @Mutation(() => answer.Payload, {
    description: 'Chooses one free service after a confirmed referral, for the member (rulebook MEM-10).',
  })
  async couponChoose(
    @Arg('input', () => CouponChooseInput, { description: 'The choice.' }) input: CouponChooseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, wanted);
    return answered(context, answer, outcome, async ({ answer: { couponChoiceId } }) => {
      const choice = await this.lookups.choice(context, couponChoiceId);
      return { choice: choice && presentChoice(choice, this.names, context.language) };
    });
  }
}
