import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  LocalDateScalar,
  MoneyInput,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { compensatePromise } from '../application/compensate-promise';
import { reportMissed } from '../application/report-missed';
import type { BenefitPromise } from '../domain/promise';
import type { PromiseLookups } from './lookups';
import { PromiseType } from './promise.type';

@InputType('BenefitPromiseCompensateInput', { description: 'How a broken promise is made good.' })
class PromiseCompensateInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which one; it must be broken.' })
  promiseId!: string;

  @Field(() => String, {
    description:
      'What made it good, as the dealer names it, such as the number of a coupon; 1–64 characters.',
  })
  compensatedBy!: string;

  @Field(() => String, { description: 'What was agreed; 1–500 characters.' })
  reason!: string;
}

@InputType('BenefitPromiseMissReportInput', {
  description: 'A benefit of the plan that was due to a member and was not given.',
})
class PromiseMissReportInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Whose benefit it is.' })
  membershipId!: string;

  @Field(() => String, {
    description: 'The benefit, such as "CAR_WASH"; it must be one of the plan of that day.',
  })
  benefitCode!: string;

  @Field(() => MoneyInput, { description: 'What it would have been worth to the member, at list price.' })
  valueAmount!: MoneyInput;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day; today unless given.' })
  missedOn?: string | null;

  @Field(() => String, { description: 'Why, as a code of the dealer, such as "NO_COURTESY_CAR".' })
  reasonCode!: string;

  @Field(() => String, { nullable: true, description: 'What happened, in words; at most 500 characters.' })
  words?: string | null;
}

const description = 'The promise as it is now.';
const shown = { benefitPromise: PromiseType };
const compensateAnswer = mutationAnswer('BenefitPromiseCompensate', shown, compensatePromise.refusals, {
  description,
});
const missAnswer = mutationAnswer('BenefitPromiseMissReport', shown, reportMissed.refusals, { description });

@Resolver()
export class PromiseMutation {
  constructor(
    private readonly compensate: ReturnType<typeof compensatePromise>,
    private readonly report: ReturnType<typeof reportMissed>,
    private readonly lookups: PromiseLookups,
  ) {}

  @Requires('discounts:approve')
  @Mutation(() => compensateAnswer.Payload, {
    description:
      'Makes a broken promise good, by the own token of a manager: it ends as compensated (rulebook SVC-21). A late ' +
      'discount is ended by lateDiscountEnd.',
  })
  async benefitPromiseCompensate(
    @Arg('input', () => PromiseCompensateInput, { description: 'Which one, and how.' })
    input: PromiseCompensateInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof compensateAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.compensate(callerOf(context), idempotencyKey, wanted);
    return answered(context, compensateAnswer, outcome, this.shown(context));
  }

  @Requires('entitlements:use')
  @Mutation(() => missAnswer.Payload, {
    description:
      'Takes down that a member did not get a benefit that was due: a broken promise, until it is made good ' +
      '(rulebook SVC-21). A benefit that is given is registered by entitlementUse.',
  })
  async benefitPromiseMissReport(
    @Arg('input', () => PromiseMissReportInput, { description: 'Whose benefit, which, and why.' })
    input: PromiseMissReportInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof missAnswer>> {
    const { idempotencyKey, missedOn = null, words = null, ...said } = input;
    const wanted = { ...said, words, missedOn: missedOn as LocalDate | null };
    const outcome = await this.report(callerOf(context), idempotencyKey, wanted);
    return answered(context, missAnswer, outcome, this.shown(context));
  }

  private shown(context: GraphContext) {
    return async ({
      answer,
      written,
    }: {
      readonly answer: { readonly promiseId: string };
      readonly written?: BenefitPromise;
    }) => ({
      benefitPromise: written
        ? this.lookups.shown(context, written)
        : await this.lookups.promise(context, answer.promiseId),
    });
  }
}
