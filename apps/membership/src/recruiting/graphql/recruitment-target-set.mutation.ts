import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RecruitingPorts } from '../application/ports';
import { setRecruitmentTarget } from '../application/set-recruitment-target';
import type { Department } from '../domain/department';
import { RecruitingDepartmentEnum } from './enums';

@InputType('RecruitmentTargetSetInput', {
  description: 'How many members a department is to recruit in a week.',
})
class RecruitmentTargetSetInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => RecruitingDepartmentEnum, { description: 'The department.' })
  department!: Department;

  @Field(() => LocalDateScalar, { description: 'The Monday of the week.' })
  weekFrom!: LocalDate;

  @Field(() => Int, { description: 'How many; 0 to 10 000.' })
  targetCount!: number;
}

@ObjectType('RecruitmentTarget', { description: 'How many members a department is to recruit in a week.' })
class RecruitmentTarget {
  @Field(() => RecruitingDepartmentEnum, { description: 'The department.' })
  department!: Department;

  @Field(() => LocalDateScalar, { description: 'The Monday of the week.' })
  weekFrom!: string;

  @Field(() => Int, { description: 'How many.' })
  targetCount!: number;
}

const recruitmentTargetSetAnswer = mutationAnswer(
  'RecruitmentTargetSet',
  { recruitmentTarget: shown(RecruitmentTarget, 'The target; null when refused.') },
  setRecruitmentTarget.refusals,
  { description: 'Whether the target was set.' },
);

@Resolver()
export class RecruitmentTargetSetMutation {
  private readonly run;

  constructor(unit: UnitOfWork<RecruitingPorts>) {
    this.run = setRecruitmentTarget(unit);
  }

  @Requires('targets:write')
  @Mutation(() => recruitmentTargetSetAnswer.Payload, {
    description:
      'Sets how many members a department is to recruit in a week; what was said last counts (rulebook MEM-12).',
  })
  async recruitmentTargetSet(
    @Arg('input', () => RecruitmentTargetSetInput, { description: 'The target.' })
    { idempotencyKey, ...input }: RecruitmentTargetSetInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof recruitmentTargetSetAnswer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, recruitmentTargetSetAnswer, outcome, () => ({
      recruitmentTarget: { ...input },
    }));
  }
}
