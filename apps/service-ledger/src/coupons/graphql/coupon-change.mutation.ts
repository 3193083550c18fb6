import {
  answered,
  type AnswerOf,
  type BulkInput,
  bulkOf,
  type BulkPayload,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  MoneyInput,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { release, reserve, transfer, use, voiding } from '../application/change-coupon';
import { Coupon } from './coupon.type';
import type { CouponLookups } from './lookups';

@InputType({ description: 'A coupon that something is done to.' })
abstract class CouponInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The coupon.' })
  couponId!: string;
}

@InputType({ description: 'A coupon and the record it is for.' })
abstract class CouponForInput extends CouponInput {
  @Field(() => String, {
    description:
      'The kind of record, such as "INSURANCE_POLICY". An order still to come is held for by "RO_NUMBER".',
  })
  forType!: string;

  @Field(() => String, { description: 'The identifier of the record, or the number of the order.' })
  forId!: string;
}

@InputType('CouponReserveInput', { description: 'A coupon and what it is held for.' })
class CouponReserveInput extends CouponForInput {}

@InputType('CouponReleaseInput', { description: 'A coupon that is held no longer.' })
class CouponReleaseInput extends CouponInput {}

@InputType('CouponUseInput', { description: 'A coupon and what it is used on.' })
class CouponUseInput extends CouponForInput {
  @Field(() => MoneyInput, { description: 'What the customer has of it; of a free service its list price.' })
  amount!: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: 'The premium of which part is given back.' })
  premiumAmount?: MoneyInput | null;
}

@InputType('CouponVoidInput', { description: 'A coupon that is taken back.' })
class CouponVoidInput extends CouponInput {
  @Field(() => String, { description: 'Why, as a code, such as "ISSUED_BY_MISTAKE".' })
  reasonCode!: string;
}

@InputType('CouponTransferInput', { description: 'A coupon that is handed on.' })
class CouponTransferInput extends CouponInput {
  @Field(() => ID, { description: 'Who gets it; a customer of the same dealer.' })
  toCustomerId!: string;
}

const description = 'The coupon as it is now.';
const reserveAnswer = mutationAnswer('CouponReserve', { coupon: Coupon }, reserve.refusals, { description });
const releaseAnswer = mutationAnswer('CouponRelease', { coupon: Coupon }, release.refusals, { description });
const useAnswer = mutationAnswer('CouponUse', { coupon: Coupon }, use.refusals, { description });
const voidAnswer = mutationAnswer('CouponVoid', { coupon: Coupon }, voiding.refusals, { description });
const transferAnswer = mutationAnswer('CouponTransfer', { coupon: Coupon }, transfer.refusals, {
  description,
});
const bulk = bulkOf('CouponUse', CouponUseInput, useAnswer);

/** The commands about one coupon. */
export interface CouponCommands {
  readonly reserve: ReturnType<typeof reserve>;
  readonly release: ReturnType<typeof release>;
  readonly use: ReturnType<typeof use>;
  readonly voiding: ReturnType<typeof voiding>;
  readonly transfer: ReturnType<typeof transfer>;
}

@Resolver()
export class CouponChangeMutation {
  constructor(
    private readonly run: CouponCommands,
    private readonly lookups: CouponLookups,
  ) {}

  @Requires('entitlements:use')
  @Mutation(() => reserveAnswer.Payload, {
    description: 'Holds a coupon, so that nothing else can use it meanwhile (rulebook SVC-07).',
  })
  async couponReserve(
    @Arg('input', () => CouponReserveInput, { description: 'What is held.' }) input: CouponReserveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof reserveAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.reserve(callerOf(context), idempotencyKey, wanted);
    return answered(context, reserveAnswer, outcome, this.shown(context));
  }

  @Requires('entitlements:use')
  @Mutation(() => releaseAnswer.Payload, { description: 'Frees a coupon that was held (rulebook SVC-07).' })
  async couponRelease(
    @Arg('input', () => CouponReleaseInput, { description: 'What is freed.' }) input: CouponReleaseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof releaseAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.release(callerOf(context), idempotencyKey, wanted);
    return answered(context, releaseAnswer, outcome, this.shown(context));
  }

  @Requires('entitlements:use')
  @Mutation(() => useAnswer.Payload, {
    description:
      'Registers that a coupon was used, once and for all, however many desks try (rulebook SVC-07). ' +
      'On a repair order it is used by naming it on a line at settlement.',
  })
  async couponUse(
    @Arg('input', () => CouponUseInput, { description: 'The use.' }) input: CouponUseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof useAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.use(callerOf(context), idempotencyKey, wanted);
    return answered(context, useAnswer, outcome, this.shown(context));
  }

  @Requires('coupons:issue')
  @Mutation(() => voidAnswer.Payload, {
    description: 'Takes a coupon back, with a reason (rulebook SVC-07).',
  })
  async couponVoid(
    @Arg('input', () => CouponVoidInput, { description: 'What is taken back.' }) input: CouponVoidInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof voidAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.voiding(callerOf(context), idempotencyKey, wanted);
    return answered(context, voidAnswer, outcome, this.shown(context));
  }

  @Requires('entitlements:use')
  @Mutation(() => transferAnswer.Payload, {
    description: 'Hands a coupon on to another customer, where its kind allows that (rulebook SVC-07).',
  })
  async couponTransfer(
    @Arg('input', () => CouponTransferInput, { description: 'What is handed on.' })
    input: CouponTransferInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof transferAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.transfer(callerOf(context), idempotencyKey, wanted);
    return answered(context, transferAnswer, outcome, this.shown(context));
  }

  @Requires('entitlements:use')
  @Mutation(() => bulk.Payload, {
    description: 'Uses up to 100 coupons at once, each by the rules of one (rulebook SVC-07, SVC-22).',
  })
  couponUseBulk(
    @Arg('input', () => bulk.Input, { description: 'The uses.' }) input: BulkInput<CouponUseInput>,
    @Ctx() context: GraphContext,
  ): Promise<BulkPayload<AnswerOf<typeof useAnswer>>> {
    return bulk.each(context, input.items, (item, own) => this.couponUse(item, own));
  }

  private shown(context: GraphContext) {
    return async ({ answer }: { readonly answer: { readonly couponId: string } }) => ({
      coupon: await this.lookups.coupon(context, answer.couponId),
    });
  }
}
