import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  type AnswerOf,
  type BulkInput,
  bulkOf,
  type BulkPayload,
  callerOf,
  codeEnum,
  type GraphContext,
  IdempotencyKey,
  LocalDateScalar,
  MoneyInput,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { type CloseInput, closeWork } from '../application/close-work';
import { declineWork } from '../application/decline-work';
import type { Urgency } from '../domain/declined-work';
import { DeclinedWork, DeclinedWorkUrgencyEnum } from './declined-work.type';
import type { WorkLookups } from './lookups';

const DeclinedWorkEndingEnum = codeEnum<CloseInput['outcome']>(
  'DeclinedWorkEnding',
  'How somebody ends declined work.',
  { DONE: 'It was done after all.', DROPPED: 'It is not wanted for good.' },
);

@InputType('WorkDeclineInput', { description: 'A job that was advised and refused.' })
class WorkDeclineInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The visit: a repair order, or one under way.' })
  repairOrderId!: string;

  @Field(() => String, { description: 'Which job, as a code of the dealer; once per visit.' })
  jobCode!: string;

  @Field(() => MoneyInput, { description: 'What it would have cost.' })
  estimatedAmount!: MoneyInput;

  @Field(() => DeclinedWorkUrgencyEnum, { description: 'How soon it should be done.' })
  urgency!: Urgency;

  @Field(() => String, { nullable: true, description: 'Why it was refused, as a code of the dealer.' })
  reasonCode?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day from which it is asked for again; by the urgency unless given.',
  })
  followUpOn?: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'The reading from which it is asked for again, in km.' })
  followUpAtKm?: number | null;
}

@InputType('DeclinedWorkCloseInput', { description: 'How declined work ends.' })
class DeclinedWorkCloseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The declined work.' })
  declinedWorkId!: string;

  @Field(() => DeclinedWorkEndingEnum, { description: 'How it ends.' })
  outcome!: CloseInput['outcome'];

  @Field(() => ID, { nullable: true, description: 'The visit of the same vehicle at which it was done.' })
  repairOrderId?: string | null;
}

const fields = { declinedWork: DeclinedWork };
const description = 'The declined work as it is now.';
const declineAnswer = mutationAnswer('WorkDecline', fields, declineWork.refusals, { description });
const closeAnswer = mutationAnswer('DeclinedWorkClose', fields, closeWork.refusals, { description });
const bulk = bulkOf('WorkDecline', WorkDeclineInput, declineAnswer);

@Resolver()
export class DeclinedWorkMutation {
  constructor(
    private readonly decline: ReturnType<typeof declineWork>,
    private readonly close: ReturnType<typeof closeWork>,
    private readonly lookups: WorkLookups,
  ) {}

  @Requires('orders:write')
  @Mutation(() => declineAnswer.Payload, {
    description:
      'Keeps what was advised and refused; isRepeated warns of what the last visit had (rulebook SVC-23).',
  })
  async workDecline(
    @Arg('input', () => WorkDeclineInput, { description: 'The job.' }) input: WorkDeclineInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof declineAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.decline(callerOf(context), idempotencyKey, wanted);
    return answered(context, declineAnswer, outcome, this.shown(context));
  }

  @Requires('orders:write')
  @Mutation(() => closeAnswer.Payload, {
    description: 'Ends declined work: done after all, or not wanted for good (rulebook SVC-23).',
  })
  async declinedWorkClose(
    @Arg('input', () => DeclinedWorkCloseInput, { description: 'How.' }) input: DeclinedWorkCloseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof closeAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.close(callerOf(context), idempotencyKey, wanted);
    return answered(context, closeAnswer, outcome, this.shown(context));
  }

  @Requires('orders:write')
  @Mutation(() => bulk.Payload, {
    description: 'Keeps up to 100 refused jobs at once, each by the rules of one (rulebook SVC-22, SVC-23).',
  })
  workDeclineBulk(
    @Arg('input', () => bulk.Input, { description: 'The jobs.' }) input: BulkInput<WorkDeclineInput>,
    @Ctx() context: GraphContext,
  ): Promise<BulkPayload<AnswerOf<typeof declineAnswer>>> {
    return bulk.each(context, input.items, (item, own) => this.workDecline(item, own));
  }

  private shown(context: GraphContext) {
    return async ({ answer }: { readonly answer: { readonly declinedWorkId: string } }) => ({
      declinedWork: await this.lookups.work(context, answer.declinedWorkId),
    });
  }
}
