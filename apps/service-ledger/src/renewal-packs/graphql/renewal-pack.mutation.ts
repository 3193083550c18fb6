import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  MoneyInput,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { cancelPack } from '../application/cancel-pack';
import { signPack } from '../application/sign-pack';
import type { Choice } from '../domain/renewal-programme';
import type { RenewalPackLookups } from './lookups';
import { RenewalPack, RenewalPackChoiceEnum } from './renewal-pack.type';

@InputType('RenewalPackSignInput', { description: "What a customer signs for next year's insurance." })
class RenewalPackSignInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The accident repair, as settled.' })
  repairOrderId!: string;

  @Field(() => RenewalPackChoiceEnum, { description: 'Which gift; what there is depends on the claim.' })
  choice!: Choice;

  @Field(() => MoneyInput, { description: "Part of next year's premium: 1 000.00 to 3 000.00 by default." })
  prepaidAmount!: MoneyInput;
}

@InputType('RenewalPackCancelInput', { description: 'A pack that is cancelled.' })
class RenewalPackCancelInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The pack.' })
  renewalPackId!: string;

  @Field(() => String, { description: 'Why, as a code of the dealer, such as "CUSTOMER_WITHDREW".' })
  reasonCode!: string;
}

const signAnswer = mutationAnswer('RenewalPackSign', { renewalPack: RenewalPack }, signPack.refusals, {
  description: 'The signed pack.',
});
const cancelAnswer = mutationAnswer('RenewalPackCancel', { renewalPack: RenewalPack }, cancelPack.refusals, {
  description: 'The pack as it is now.',
});

@Resolver()
export class RenewalPackMutation {
  constructor(
    private readonly sign: ReturnType<typeof signPack>,
    private readonly cancel: ReturnType<typeof cancelPack>,
    private readonly lookups: RenewalPackLookups,
  ) {}

  @Requires('orders:write')
  @Mutation(() => signAnswer.Payload, {
    description:
      "Signs a pack for next year's insurance after a claim, and issues its gifts (rulebook SVC-09).",
  })
  async renewalPackSign(
    @Arg('input', () => RenewalPackSignInput, { description: 'What is signed.' }) input: RenewalPackSignInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof signAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.sign(callerOf(context), idempotencyKey, wanted);
    return answered(context, signAnswer, outcome, this.shown(context));
  }

  @Requires('discounts:approve')
  @Mutation(() => cancelAnswer.Payload, {
    description:
      "Cancels a pack: the prepayment is returned, gifts are void, the advisor's reward is taken back (rulebook SVC-09).",
  })
  async renewalPackCancel(
    @Arg('input', () => RenewalPackCancelInput, { description: 'What is cancelled.' })
    input: RenewalPackCancelInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof cancelAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.cancel(callerOf(context), idempotencyKey, wanted);
    return answered(context, cancelAnswer, outcome, this.shown(context));
  }

  private shown(context: GraphContext) {
    return async ({ answer }: { readonly answer: { readonly renewalPackId: string } }) => ({
      renewalPack: await this.lookups.pack(context, answer.renewalPackId),
    });
  }
}
