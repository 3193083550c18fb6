import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { type JobLookups, WorkshopJob } from '../../workshop/graph';
import { keepQuote } from '../application/keep-quote';
import type { OrderLookups } from './lookups';
import { presentOrder } from './present';
import { DiscountApprovalInputType, RepairOrderLineInput } from './repair-order-line.input';
import { RepairOrder } from './repair-order.type';

@InputType('WorkshopJobQuoteInput', { description: 'What the customer is told before the work.' })
class WorkshopJobQuoteInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The job under way.' })
  jobId!: string;

  @Field(() => [RepairOrderLineInput], { description: 'The lines; 1 to 200.' })
  lines!: RepairOrderLineInput[];

  @Field(() => DiscountApprovalInputType, {
    nullable: true,
    description: 'Needed for a discount beyond the tier.',
  })
  discountApproval?: DiscountApprovalInputType | null;
}

const answer = mutationAnswer('WorkshopJobQuote', { workshopJob: WorkshopJob }, keepQuote.refusals, {
  description: 'The job with the quote that was kept.',
});

@Resolver(() => WorkshopJob)
export class QuoteAndOrderOfJob {
  constructor(
    private readonly run: ReturnType<typeof keepQuote>,
    private readonly jobs: JobLookups,
    private readonly orders: OrderLookups,
  ) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description:
      'Prices a job by the code that settles it, and keeps what the customer was told (rulebook SVC-02).',
  })
  async workshopJobQuote(
    @Arg('input', () => WorkshopJobQuoteInput, { description: 'What is quoted.' })
    input: WorkshopJobQuoteInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, wanted);
    return answered(context, answer, outcome, async (result) => ({
      workshopJob: await this.jobs.job(context, result.answer.jobId),
    }));
  }

  @Requires('orders:read')
  @FieldResolver(() => RepairOrder, {
    nullable: true,
    description: 'The order it became; null until it is settled.',
  })
  async repairOrder(@Root() { id }: WorkshopJob, @Ctx() context: GraphContext): Promise<RepairOrder | null> {
    const order = await this.orders.order(context, id);
    return order && presentOrder(order, context.language);
  }
}

@Resolver(() => RepairOrder)
export class JobOfOrder {
  constructor(private readonly jobs: JobLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => WorkshopJob, {
    nullable: true,
    description: 'The life of the order before it was settled; null for one that came settled.',
  })
  workshopJob(@Root() { id }: RepairOrder, @Ctx() context: GraphContext): Promise<WorkshopJob | null> {
    return this.jobs.job(context, id);
  }
}
