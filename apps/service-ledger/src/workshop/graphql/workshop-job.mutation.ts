import {
  answered,
  type AnswerOf,
  callerOf,
  DateTimeScalar,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { cancelJob, completeJob } from '../application/complete-job';
import { openJob } from '../application/open-job';
import { startJob } from '../application/start-job';
import type { JobKind } from '../domain/job-kinds';
import { RepairOrderKindEnum } from './job-kind.enum';
import type { JobLookups } from './lookups';
import { WorkshopJob } from './workshop-job.type';

@InputType('WorkshopJobOpenInput', { description: 'A car that is received.' })
class WorkshopJobOpenInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: 'The number of the order; 1–64 characters, unique at the dealer.' })
  roNumber!: string;

  @Field(() => ID, { description: 'Who brings the car.' })
  customerId!: string;

  @Field(() => ID, { description: 'The car.' })
  vehicleId!: string;

  @Field(() => ID, { nullable: true, description: 'The service advisor.' })
  serviceAdvisorId?: string | null;

  @Field(() => RepairOrderKindEnum, { description: 'What it is about.' })
  kind!: JobKind;

  @Field(() => Int, { nullable: true, description: 'The reading of the odometer in km.' })
  mileageKm?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the reading is below an earlier one, such as a replaced instrument; at most 500 characters.',
  })
  mileageReason?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The finish that was agreed; as the programme promises for the kind unless given.',
  })
  promisedAt?: Date | null;
}

@InputType('WorkshopJobStartInput', { description: 'Who begins the work.' })
class WorkshopJobStartInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The job.' })
  jobId!: string;

  @Field(() => [ID], { description: 'The technicians, 1 to 10; each has the certificate the kind requires.' })
  technicianIds!: string[];
}

@InputType('WorkshopJobCompleteInput', { description: 'A job whose work is done now.' })
class WorkshopJobCompleteInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The job.' })
  jobId!: string;
}

@InputType('WorkshopJobCancelInput', { description: 'A job that is not done.' })
class WorkshopJobCancelInput extends WorkshopJobCompleteInput {}

const description = 'The job as it is now.';
const fields = { workshopJob: WorkshopJob };
const openAnswer = mutationAnswer('WorkshopJobOpen', fields, openJob.refusals, { description });
const startAnswer = mutationAnswer('WorkshopJobStart', fields, startJob.refusals, { description });
const completeAnswer = mutationAnswer('WorkshopJobComplete', fields, completeJob.refusals, { description });
const cancelAnswer = mutationAnswer('WorkshopJobCancel', fields, cancelJob.refusals, { description });

/** The commands about jobs. */
export interface JobCommands {
  readonly open: ReturnType<typeof openJob>;
  readonly start: ReturnType<typeof startJob>;
  readonly complete: ReturnType<typeof completeJob>;
  readonly cancel: ReturnType<typeof cancelJob>;
}

@Resolver()
export class WorkshopJobMutation {
  constructor(
    private readonly run: JobCommands,
    private readonly lookups: JobLookups,
  ) {}

  @Requires('orders:write')
  @Mutation(() => openAnswer.Payload, {
    description:
      'Opens an order when the car is received, with the finish that is promised (rulebook SVC-01, SVC-13).',
  })
  async workshopJobOpen(
    @Arg('input', () => WorkshopJobOpenInput, { description: 'The car.' }) input: WorkshopJobOpenInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof openAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.open(callerOf(context), idempotencyKey, wanted);
    return answered(context, openAnswer, outcome, this.shown(context));
  }

  @Requires('orders:write')
  @Mutation(() => startAnswer.Payload, {
    description: 'Begins the work by those who may do it (rulebook SVC-20).',
  })
  async workshopJobStart(
    @Arg('input', () => WorkshopJobStartInput, { description: 'Who.' }) input: WorkshopJobStartInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof startAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.start(callerOf(context), idempotencyKey, wanted);
    return answered(context, startAnswer, outcome, this.shown(context));
  }

  @Requires('orders:write')
  @Mutation(() => completeAnswer.Payload, {
    description: 'Completes the work, and judges the finish that was promised (rulebook SVC-13).',
  })
  async workshopJobComplete(
    @Arg('input', () => WorkshopJobCompleteInput, { description: 'Which.' }) input: WorkshopJobCompleteInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof completeAnswer>> {
    const { idempotencyKey, jobId } = input;
    const outcome = await this.run.complete(callerOf(context), idempotencyKey, { jobId });
    return answered(context, completeAnswer, outcome, this.shown(context));
  }

  @Requires('orders:write')
  @Mutation(() => cancelAnswer.Payload, { description: 'Ends an order that is not done (rulebook SVC-01).' })
  async workshopJobCancel(
    @Arg('input', () => WorkshopJobCancelInput, { description: 'Which.' }) input: WorkshopJobCancelInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof cancelAnswer>> {
    const { idempotencyKey, jobId } = input;
    const outcome = await this.run.cancel(callerOf(context), idempotencyKey, { jobId });
    return answered(context, cancelAnswer, outcome, this.shown(context));
  }

  private shown(context: GraphContext) {
    return async ({ answer }: { readonly answer: { readonly jobId: string } }) => ({
      workshopJob: await this.lookups.job(context, answer.jobId),
    });
  }
}
