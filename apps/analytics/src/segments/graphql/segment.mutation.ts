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
import { archiveSegment, changeSegment, evaluateSegment, saveSegment } from '../application/save-segment';
import type { Segment } from '../domain/segment';
import { SegmentConditionInput } from './condition.type';
import type { SegmentLookups } from './lookups';
import { presentSegment } from './present';
import { SegmentType } from './segment.type';

@InputType('SegmentSaveInput', { description: 'A named condition that is to be kept.' })
class SegmentSaveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: 'Its code, unique at the dealer for good, such as ABOUT_TO_BE_LOST.' })
  code!: string;

  @Field(() => String, { description: 'Its name; one line of at most 100 characters.' })
  name!: string;

  @Field(() => SegmentConditionInput, { description: 'What its customers have in common.' })
  condition!: SegmentConditionInput;
}

@InputType('SegmentChangeInput', { description: 'A segment and what is to be other.' })
class SegmentChangeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The segment.' })
  segmentId!: string;

  @Field(() => String, { nullable: true, description: 'Another name; null to leave it.' })
  name?: string | null;

  @Field(() => SegmentConditionInput, { nullable: true, description: 'Another condition; null to leave it.' })
  condition?: SegmentConditionInput | null;
}

@InputType('SegmentEvaluateInput', { description: 'A segment that is to be judged now.' })
class SegmentEvaluateInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The segment.' })
  segmentId!: string;
}

@InputType('SegmentArchiveInput', { description: 'A segment that is to end.' })
class SegmentArchiveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The segment.' })
  segmentId!: string;
}

const shown = { segment: SegmentType };
const description = 'The segment as it is now.';
const saveAnswer = mutationAnswer('SegmentSave', shown, saveSegment.refusals, { description });
const changeAnswer = mutationAnswer('SegmentChange', shown, changeSegment.refusals, { description });
const evaluateAnswer = mutationAnswer('SegmentEvaluate', shown, evaluateSegment.refusals, { description });
const archiveAnswer = mutationAnswer('SegmentArchive', shown, archiveSegment.refusals, { description });

/** The commands about segments. */
export interface SegmentCommands {
  readonly save: ReturnType<typeof saveSegment>;
  readonly change: ReturnType<typeof changeSegment>;
  readonly evaluate: ReturnType<typeof evaluateSegment>;
  readonly archive: ReturnType<typeof archiveSegment>;
}

@Resolver()
export class SegmentMutation {
  constructor(
    private readonly run: SegmentCommands,
    private readonly lookups: SegmentLookups,
  ) {}

  @Requires('segments:write')
  @Mutation(() => saveAnswer.Payload, {
    description: 'Saves a condition under a name and finds its first members (rulebook ANA-06).',
  })
  async segmentSave(
    @Arg('input', () => SegmentSaveInput, { description: 'The segment.' }) input: SegmentSaveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof saveAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.save(callerOf(context), idempotencyKey, wanted);
    return answered(context, saveAnswer, outcome, this.shown(context));
  }

  @Requires('segments:write')
  @Mutation(() => changeAnswer.Payload, {
    description:
      'Gives a segment another name or condition; who enters and leaves is published (rulebook ANA-06).',
  })
  async segmentChange(
    @Arg('input', () => SegmentChangeInput, { description: 'What is other.' }) input: SegmentChangeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof changeAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.change(callerOf(context), idempotencyKey, wanted);
    return answered(context, changeAnswer, outcome, this.shown(context));
  }

  @Requires('segments:write')
  @Mutation(() => evaluateAnswer.Payload, {
    description: 'Judges a segment now; every night it is judged by itself (rulebook ANA-06).',
  })
  async segmentEvaluate(
    @Arg('input', () => SegmentEvaluateInput, { description: 'Which.' }) input: SegmentEvaluateInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof evaluateAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.evaluate(callerOf(context), idempotencyKey, wanted);
    return answered(context, evaluateAnswer, outcome, this.shown(context));
  }

  @Requires('segments:write')
  @Mutation(() => archiveAnswer.Payload, {
    description: 'Ends a segment: all its members leave, and who was in it when is kept (rulebook ANA-06).',
  })
  async segmentArchive(
    @Arg('input', () => SegmentArchiveInput, { description: 'Which.' }) input: SegmentArchiveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof archiveAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.archive(callerOf(context), idempotencyKey, wanted);
    return answered(context, archiveAnswer, outcome, this.shown(context));
  }

  private shown(context: GraphContext) {
    return async ({ answer, written }: { answer: { segmentId: string }; written: Segment | undefined }) => ({
      segment: written ? presentSegment(written) : await this.lookups.segment(context, answer.segmentId),
    });
  }
}
