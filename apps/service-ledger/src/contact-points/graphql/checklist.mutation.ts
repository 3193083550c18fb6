import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { RunReads } from '../application/ports';
import { recordChecklist } from '../application/record-checklist';
import { runById } from './checklist.resolver';
import { ChecklistRun } from './checklist.type';

@InputType('ChecklistItemInput', { description: 'Whether one thing was done.' })
class ChecklistItemInput {
  @Field(() => String, { description: 'The code of the item.' })
  itemCode!: string;

  @Field(() => Boolean, { description: 'Whether it was done.' })
  isPassed!: boolean;
}

@InputType('ChecklistRecordInput', { description: 'A checklist that was gone through.' })
class ChecklistRecordInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code of the checklist.' })
  checklistCode!: string;

  @Field(() => ID, { nullable: true, description: 'The order it was about.' })
  repairOrderId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who went through it, said by the system of the dealer; of a person it is the caller.',
  })
  staffMemberId?: string | null;

  @Field(() => [ChecklistItemInput], { description: 'Each item of the list, once.' })
  items!: ChecklistItemInput[];
}

const answer = mutationAnswer('ChecklistRecord', { checklistRun: ChecklistRun }, recordChecklist.refusals, {
  description: 'The checklist as it was recorded.',
});

@Resolver()
export class ChecklistMutation {
  constructor(
    private readonly run: ReturnType<typeof recordChecklist>,
    private readonly reads: UnitOfWork<RunReads>,
  ) {}

  @Requires('checklists:write')
  @Mutation(() => answer.Payload, {
    description: 'Records that the checklist of a contact point was gone through (rulebook SVC-17).',
  })
  async checklistRecord(
    @Arg('input', () => ChecklistRecordInput, { description: 'The checklist.' }) input: ChecklistRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, repairOrderId = null, staffMemberId = null, ...said } = input;
    const wanted = { ...said, repairOrderId, staffMemberId };
    const outcome = await this.run(callerOf(context), idempotencyKey, wanted);
    return answered(context, answer, outcome, async (result) => ({
      checklistRun: await runById(this.reads, context, result.answer.checklistRunId),
    }));
  }
}
