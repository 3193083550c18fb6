import {
  type AnswerOf,
  type GraphContext,
  IdempotencyKey,
  Requires,
  SafeIntScalar,
  answered,
  callerOf,
  mutationAnswer,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { cancelRedemption, confirmRedemption, reverseRedemption } from '../application/commands';
import type { RedemptionPorts } from '../application/ports';
import { redeemPoints } from '../application/redeem';
import type { RedemptionReads } from '../application/redemption-reads';
import type { Redemption, TargetType } from '../domain/redemption';
import { RedemptionTargetTypeEnum } from './enums';
import { presentRedemption } from './present';
import { redemptionById } from './redemption.resolver';
import { RedemptionType } from './redemption.type';

@InputType('RedemptionTargetInput', { description: 'What points are to be spent on.' })
class RedemptionTargetInput {
  @Field(() => RedemptionTargetTypeEnum, { description: 'Its kind.' })
  type!: TargetType;

  @Field(() => String, {
    nullable: true,
    description: 'The kind of coupon, the service, or the number of the variant; needed for these three.',
  })
  code?: string | null;

  @Field(() => Int, { defaultValue: 1, description: 'How many, 1 to 1000.' })
  quantity!: number;

  @Field(() => ID, { nullable: true, description: 'The vehicle a service is for.' })
  vehicleId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The order that is paid in part; needed for a payment.' })
  repairOrderId?: string | null;
}

@InputType('PointsRedeemInput', { description: 'Points to be spent.' })
class PointsRedeemInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Whose points.' })
  membershipId!: string;

  @Field(() => RedemptionTargetInput, { description: 'What they are spent on.' })
  target!: RedemptionTargetInput;

  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'How many; goods of the boutique have a price and need none.',
  })
  points?: number | null;
}

@InputType('PointsRedemptionConfirmInput', { description: 'Goods that are given for their points.' })
class PointsRedemptionConfirmInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The redemption, `rdm_…`.' })
  redemptionId!: string;
}

@InputType('PointsRedemptionCancelInput', { description: 'A redemption that is given up.' })
class PointsRedemptionCancelInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The redemption, `rdm_…`.' })
  redemptionId!: string;
}

@InputType('PointsRedemptionReverseInput', { description: 'A redemption that is taken back.' })
class PointsRedemptionReverseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The redemption, `rdm_…`.' })
  redemptionId!: string;

  @Field(() => String, { description: 'Why, as a code of the dealer, such as CUSTOMER_CHANGED_MIND.' })
  reasonCode!: string;
}

const shown = { redemption: RedemptionType };
const redeemAnswer = mutationAnswer('PointsRedeem', shown, redeemPoints.refusals, {
  description: 'The redemption with its points held; the one who gives it decides within moments.',
});
const confirmAnswer = mutationAnswer('PointsRedemptionConfirm', shown, confirmRedemption.refusals, {
  description: 'The redemption with its points spent.',
});
const cancelAnswer = mutationAnswer('PointsRedemptionCancel', shown, cancelRedemption.refusals, {
  description: 'The redemption with its points free again.',
});
const reverseAnswer = mutationAnswer('PointsRedemptionReverse', shown, reverseRedemption.refusals, {
  description: 'The redemption with its points back in their lots.',
});

@Resolver()
export class RedemptionMutations {
  private readonly redeem;
  private readonly confirm;
  private readonly cancel;
  private readonly reverse;

  constructor(
    unit: UnitOfWork<RedemptionPorts>,
    private readonly reads: RedemptionReads,
  ) {
    this.redeem = redeemPoints(unit);
    this.confirm = confirmRedemption(unit);
    this.cancel = cancelRedemption(unit);
    this.reverse = reverseRedemption(unit);
  }

  @Requires('points:redeem')
  @Mutation(() => redeemAnswer.Payload, {
    description: 'Holds points for a coupon, service, good, payment or fee (rulebook PTS-07).',
  })
  async pointsRedeem(
    @Arg('input', () => PointsRedeemInput, { description: 'What is spent on what.' })
    { idempotencyKey, ...input }: PointsRedeemInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof redeemAnswer>> {
    const outcome = await this.redeem(callerOf(context), idempotencyKey, input);
    return answered(context, redeemAnswer, outcome, (result) => this.shown(result, context));
  }

  @Requires('points:redeem')
  @Mutation(() => confirmAnswer.Payload, {
    description: 'Gives goods of the boutique for their points; the pieces wait for their member.',
  })
  async pointsRedemptionConfirm(
    @Arg('input', () => PointsRedemptionConfirmInput, { description: 'Which redemption.' })
    { idempotencyKey, ...input }: PointsRedemptionConfirmInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof confirmAnswer>> {
    const outcome = await this.confirm(callerOf(context), idempotencyKey, input);
    return answered(context, confirmAnswer, outcome, (result) => this.shown(result, context));
  }

  @Requires('points:redeem')
  @Mutation(() => cancelAnswer.Payload, {
    description: 'Gives an undecided redemption up; its points go free.',
  })
  async pointsRedemptionCancel(
    @Arg('input', () => PointsRedemptionCancelInput, { description: 'Which redemption.' })
    { idempotencyKey, ...input }: PointsRedemptionCancelInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof cancelAnswer>> {
    const outcome = await this.cancel(callerOf(context), idempotencyKey, input);
    return answered(context, cancelAnswer, outcome, (result) => this.shown(result, context));
  }

  @Requires('points:redeem')
  @Mutation(() => reverseAnswer.Payload, {
    description:
      'Takes a confirmed redemption back: points return to their own lots, what was given is void.',
  })
  async pointsRedemptionReverse(
    @Arg('input', () => PointsRedemptionReverseInput, { description: 'Which redemption, and why.' })
    { idempotencyKey, ...input }: PointsRedemptionReverseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof reverseAnswer>> {
    const outcome = await this.reverse(callerOf(context), idempotencyKey, input);
    return answered(context, reverseAnswer, outcome, (result) => this.shown(result, context));
  }

  private async shown(
    {
      answer,
      written,
    }: { readonly answer: { readonly redemptionId: string }; readonly written?: Redemption },
    context: GraphContext,
  ) {
    const found = written ?? (await redemptionById(this.reads, context).load(answer.redemptionId));
    return { redemption: found && presentRedemption(found, context.language) };
  }
}
