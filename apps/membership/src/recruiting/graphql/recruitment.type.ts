import { DateRange, DecimalScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Department } from '../domain/department';
import type { RecruitmentProblem as Problem, RecruitmentProblemKind } from '../domain/recruitment-problems';
import { RecruitingDepartmentEnum, RecruitmentProblemKindEnum } from './enums';

@ObjectType('DepartmentRecruitment', {
  description: 'What a department recruited in a week, against its target.',
})
export class DepartmentRecruitment {
  @Field(() => RecruitingDepartmentEnum, { description: 'The department.' })
  department!: Department;

  @Field(() => Int, {
    nullable: true,
    description: 'How many members it was to recruit; null without a target.',
  })
  targetCount!: number | null;

  @Field(() => Int, { description: 'How often it proposed the club.' })
  askedCount!: number;

  @Field(() => Int, { description: 'How many customers joined.' })
  joinedCount!: number;

  @Field(() => Int, { description: 'How many declined.' })
  declinedCount!: number;

  @Field(() => Int, { description: 'How many think about it.' })
  consideringCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Joined of the target as a fraction, rounded down; null without a target.',
  })
  attainmentRate!: string | null;
}

@ObjectType('RecruitmentBulletin', {
  description: 'The bulletin of a week: actual against target (rulebook MEM-12).',
})
export class RecruitmentBulletin {
  @Field(() => DateRange, { description: 'The week, from Monday to Monday.' })
  week!: DateRange;

  @Field(() => [DepartmentRecruitment], { description: 'Every department.' })
  departments!: DepartmentRecruitment[];
}

@ObjectType('RecruitmentProblem', {
  description: 'Something the half-monthly list points at (rulebook MEM-12).',
})
export class RecruitmentProblem {
  @Field(() => RecruitmentProblemKindEnum, { description: 'What it is about.' })
  kind!: RecruitmentProblemKind;

  @Field(() => RecruitingDepartmentEnum, {
    nullable: true,
    description: 'The department, if it is about one.',
  })
  department!: Department | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The Monday of the week, if it is about one.',
  })
  weekFrom!: string | null;

  @Field(() => Int, { description: 'How many members are missing, or customers or refusals it is about.' })
  count!: number;

  readonly problem!: Problem;
}

@ObjectType('RecruitmentProblemList', { description: 'The problems of a half month (rulebook MEM-12).' })
export class RecruitmentProblemList {
  @Field(() => DateRange, {
    description: 'From the 1st to the 15th, or from the 16th to the end of a month.',
  })
  period!: DateRange;

  @Field(() => [RecruitmentProblem], { description: 'The problems; empty when there are none.' })
  problems!: RecruitmentProblem[];
}
