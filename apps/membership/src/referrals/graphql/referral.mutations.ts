import { localDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  MoneyInput,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { recordSalesPayment, rejectReferral } from '../application/decide-referral';
import { introduceCustomer } from '../application/introduce-customer';
import type { ReferralsPorts } from '../application/ports';
import type { ReferralLookups } from './referral-lookups';
import { Referral } from './referral.type';

@InputType('ReferralIntroduceInput', {
  description: 'Somebody new whom a member introduces; they are registered by it.',
})
class ReferralIntroduceInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership of the member.' })
  referrerMembershipId!: string;

  @Field(() => String, { description: 'The name of the introduced person.' })
  name!: string;

  @Field(() => String, { description: 'Their phone number.' })
  phone!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of their identity card; only a digest of it is kept.',
  })
  identityNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The VIN of a car of theirs, if there is one.' })
  vin?: string | null;
}

@InputType('ReferralRejectInput', { description: 'A referral that does not count.' })
class ReferralRejectInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;
}

@InputType('ReferralSalesPaymentRecordInput', {
  description: 'What the sales department paid for an introduction by its own policy.',
})
class ReferralSalesPaymentRecordInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => LocalDateScalar, { description: 'When it was paid.' })
  paidOn!: string;

  @Field(() => MoneyInput, { description: 'How much; more than zero.' })
  amount!: MoneyInput;

  @Field(() => String, { description: 'The document of it: letters, digits and . _ / -, at most 64.' })
  reference!: string;
}

const referral = shown(Referral, 'The referral; null when refused.');
const introduceAnswer = mutationAnswer('ReferralIntroduce', { referral }, introduceCustomer.refusals, {
  description: 'The referral that is open now.',
});
const rejectAnswer = mutationAnswer('ReferralReject', { referral }, rejectReferral.refusals, {
  description: 'The referral that does not count.',
});
const paymentAnswer = mutationAnswer(
  'ReferralSalesPaymentRecord',
  { referral },
  recordSalesPayment.refusals,
  {
    description: 'The referral that was paid for.',
  },
);

/** Introduces people, and decides on referrals. */
@Resolver()
export class ReferralMutations {
  private readonly introduce;
  private readonly reject;
  private readonly recordPayment;

  constructor(
    unit: UnitOfWork<ReferralsPorts>,
    private readonly lookups: ReferralLookups,
  ) {
    this.introduce = introduceCustomer(unit);
    this.reject = rejectReferral(unit);
    this.recordPayment = recordSalesPayment(unit);
  }

  @Requires('memberships:write')
  @Mutation(() => introduceAnswer.Payload, {
    description:
      'A member introduces somebody who is no customer yet; a first purchase within 180 days confirms it (rulebook MEM-10).',
  })
  async referralIntroduce(
    @Arg('input', () => ReferralIntroduceInput, { description: 'Who introduces whom.' })
    { idempotencyKey, identityNumber, vin, ...input }: ReferralIntroduceInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof introduceAnswer>> {
    const person = { ...input, identityNumber: identityNumber ?? null, vin: vin ?? null };
    const outcome = await this.introduce(callerOf(context), idempotencyKey, person);
    return answered(context, introduceAnswer, outcome, async ({ answer }) => ({
      referral: await this.lookups.referral(context, answer.referralId),
    }));
  }

  @Requires('memberships:approve')
  @Mutation(() => rejectAnswer.Payload, { description: 'Decides that an open referral does not count.' })
  async referralReject(
    @Arg('input', () => ReferralRejectInput, { description: 'Which one.' })
    { idempotencyKey, ...input }: ReferralRejectInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof rejectAnswer>> {
    const outcome = await this.reject(callerOf(context), idempotencyKey, input);
    return answered(context, rejectAnswer, outcome, async ({ answer }) => ({
      referral: await this.lookups.referral(context, answer.referralId),
    }));
  }

  @Requires('memberships:approve')
  @Mutation(() => paymentAnswer.Payload, {
    description: 'Records that sales paid for an introduction; the club does not pay for it as well.',
  })
  async referralSalesPaymentRecord(
    @Arg('input', () => ReferralSalesPaymentRecordInput, { description: 'How much, for which one.' })
    { idempotencyKey, paidOn, ...input }: ReferralSalesPaymentRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof paymentAnswer>> {
    const payment = { ...input, paidOn: localDate(paidOn) };
    const outcome = await this.recordPayment(callerOf(context), idempotencyKey, payment);
    return answered(context, paymentAnswer, outcome, async ({ answer }) => ({
      referral: await this.lookups.referral(context, answer.referralId),
    }));
  }
}
