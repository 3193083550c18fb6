import {
  DateRange,
  DateRangeInput,
  DateTimeScalar,
  IdempotencyKey,
  LocalDateScalar,
  MoneyType,
  SafeIntScalar,
  codeEnum,
} from '@autoclub/subgraph-kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MembershipEntity } from '../../network/graph';
import type { WhatIfState } from '../application/ports';

export const WhatIfStateEnum = codeEnum<WhatIfState>('PointsWhatIfState', 'How far a what-if is.', {
  WAITING: 'It will be gone through.',
  RUNNING: 'It is being gone through; its figures grow.',
  DONE: 'Every document of the period is in its figures.',
  FAILED: 'It could not be ended; ask for it again.',
});

@InputType('ProgrammeNumberInput', { description: 'A number of a programme as a draft would have it.' })
export class ProgrammeNumberInput {
  @Field(() => String, { description: 'Where it stands in a programme, such as "points.repairStepMinor".' })
  path!: string;

  @Field(() => String, {
    description: 'Its value as JSON: 4000, null, ["LABOUR","PART"]; money in minor units.',
  })
  value!: string;
}

@InputType('PointsWhatIfStartInput', { description: 'A draft and the past period it is held against.' })
export class PointsWhatIfStartInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => DateRangeInput, { description: 'Past days, at most 10 years of them; today may be the last.' })
  period!: DateRangeInput;

  @Field(() => [ProgrammeNumberInput], {
    description:
      'The numbers that the draft changes, of earning, of the cost of a point and "membership.tiers", for your dealer, your region or the nation, by whom you act for.',
  })
  numbers!: ProgrammeNumberInput[];
}

@ObjectType('PointsWhatIfCell', {
  description:
    'Documents of a month of members of a tier. Where fewer people than may be shown are behind it, its numbers are null.',
})
export class PointsWhatIfCellType {
  @Field(() => LocalDateScalar, { description: 'The first day of the month.' })
  month!: string;

  @Field(() => String, { description: 'The code of the tier on the day of each document.' })
  tierCode!: string;

  @Field(() => Boolean, { description: 'Whether too few people are behind it (rulebook ANA-08).' })
  isSuppressed!: boolean;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Documents of members.' })
  documentCount!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Memberships with such a document.' })
  memberCount!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'What they earned.' })
  pointsNow!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'What they would have earned.' })
  pointsThen!: number | null;

  @Field(() => MoneyType, { nullable: true, description: 'What the points cost, at the cost of a point.' })
  costNowAmount!: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: 'What they would have cost.' })
  costThenAmount!: MoneyType | null;

  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'Memberships whose points opened this tier in the month.',
  })
  reachedNowCount!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Memberships whose points would have.' })
  reachedThenCount!: number | null;
}

@ObjectType('PointsWhatIfMember', { description: 'A member whose points or tier would change.' })
export class PointsWhatIfMemberType {
  @Field(() => MembershipEntity, { nullable: true, description: 'The membership.' })
  membership!: MembershipEntity | null;

  @Field(() => SafeIntScalar, { description: 'What it earned in the period.' })
  pointsNow!: number;

  @Field(() => SafeIntScalar, { description: 'What it would have earned.' })
  pointsThen!: number;

  @Field(() => String, {
    description: 'The tier its points led to; the one it had at the start if to no other.',
  })
  tierNowCode!: string;

  @Field(() => String, { description: 'The tier they would have led to.' })
  tierThenCode!: string;
}

@ObjectType('PointsWhatIfNumber', { description: 'A number that the draft changes.' })
export class PointsWhatIfNumberType {
  @Field(() => String, { description: 'Where it stands in a programme.' })
  path!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  label!: string;

  @Field(() => String, { description: 'Its value as JSON.' })
  value!: string;
}

@ObjectType('PointsWhatIf', {
  description:
    'A draft held against past documents by the code that posts: points and cost by month and tier, as it is and as it would be. Writes nothing to the ledger (rulebook PTS-10).',
})
export class PointsWhatIfType {
  @Field(() => ID, { description: 'The identifier, `wif_…`.' })
  id!: string;

  @Field(() => WhatIfStateEnum, { description: 'How far it is.' })
  state!: WhatIfState;

  @Field(() => String, { description: "The state as words of the caller's language." })
  stateLabel!: string;

  @Field(() => DateRange, { description: 'The business days of the documents.' })
  period!: DateRange;

  @Field(() => [PointsWhatIfNumberType], { description: 'What the draft changes.' })
  numbers!: PointsWhatIfNumberType[];

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null until then.' })
  finishedAt!: Date | null;

  @Field(() => SafeIntScalar, { description: 'Documents it has gone through, of members and of others.' })
  doneCount!: number;

  @Field(() => SafeIntScalar, { description: 'Documents of the period; 0 until it has begun.' })
  totalCount!: number;

  @Field(() => SafeIntScalar, { description: 'Memberships that earn or would.' })
  memberCount!: number;

  @Field(() => SafeIntScalar, { description: 'Memberships whose points or tier would change.' })
  changedMemberCount!: number;

  @Field(() => SafeIntScalar, { description: 'All points that were earned.' })
  pointsNow!: number;

  @Field(() => SafeIntScalar, { description: 'All points that would have been.' })
  pointsThen!: number;

  @Field(() => MoneyType, { description: 'What the points cost.' })
  costNowAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'What they would have cost.' })
  costThenAmount!: MoneyType;

  @Field(() => [PointsWhatIfCellType], { description: 'By month and tier, the earliest month first.' })
  cells!: PointsWhatIfCellType[];

  @Field(() => [PointsWhatIfMemberType], {
    nullable: true,
    description: 'At most 50 members changed most, the most first; null for who may not see members.',
  })
  membersChangedMost!: PointsWhatIfMemberType[] | null;
}
