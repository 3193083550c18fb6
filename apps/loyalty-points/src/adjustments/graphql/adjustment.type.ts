import { DateTimeScalar, IdempotencyKey, SafeIntScalar, codeEnum, connection } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MembershipEntity, StaffMemberEntity } from '../../network/graph';
import type { AuditStep } from '../application/ports';
import type { Adjustment, AdjustmentState, HoldReason } from '../domain/adjustment';

export const AdjustmentStateEnum = codeEnum<AdjustmentState>(
  'PointsAdjustmentState',
  'What became of an adjustment by hand.',
  {
    PENDING: 'It waits for a second person.',
    POSTED: 'It is in the books.',
    REJECTED: 'A second person said no; nothing was posted.',
  },
);

export const HoldReasonEnum = codeEnum<HoldReason>(
  'PointsAdjustmentHoldReason',
  'Why a second person decides (rulebook PTS-08, PTS-15).',
  {
    ABOVE_LIMIT: 'More points than one person may move.',
    MANY_CREDITS: 'Many credits by the same person on one day.',
    SHARED_PHONE: 'The phone of the member is on many cards.',
    OWN_CARD: 'The card is that of the person who asks.',
  },
);

export const AdjustmentActionEnum = codeEnum<AuditStep['action']>(
  'PointsAdjustmentAction',
  'A step in the life of an adjustment.',
  {
    REQUESTED: 'It was asked for.',
    HELD: 'It waits for a second person.',
    APPROVED: 'A second person said yes.',
    REJECTED: 'A second person said no.',
    POSTED: 'It entered the books.',
  },
);

@ObjectType('PointsAdjustmentStep', { description: 'Who did what about an adjustment, and when.' })
export class AdjustmentStepType {
  @Field(() => AdjustmentActionEnum, { description: 'What was done.' })
  action!: AuditStep['action'];

  @Field(() => StaffMemberEntity, { nullable: true, description: 'By whom.' })
  by!: StaffMemberEntity | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;
}

@ObjectType('PointsAdjustment', {
  description:
    'A correction of a balance by hand, with its reason, its decision and its audit (rulebook PTS-08).',
})
export class AdjustmentType {
  @Field(() => ID, { description: 'The identifier, `adj_…`.' })
  id!: string;

  @Field(() => MembershipEntity, { nullable: true, description: 'Whose points.' })
  membership!: MembershipEntity | null;

  @Field(() => SafeIntScalar, { description: 'Signed: positive credits the member.' })
  points!: number;

  @Field(() => String, { description: 'Why, in the words of who asked.' })
  reason!: string;

  @Field(() => AdjustmentStateEnum, { description: 'What became of it.' })
  state!: AdjustmentState;

  @Field(() => [HoldReasonEnum], { description: 'Why a second person decides; empty when none has to.' })
  holdReasons!: HoldReason[];

  @Field(() => ID, { nullable: true, description: 'The adjustment it takes back; null: none.' })
  reversesAdjustmentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Its entry, `pte_…`; null until it is posted.' })
  entryId!: string | null;

  @Field(() => StaffMemberEntity, { nullable: true, description: 'Who asked.' })
  requestedBy!: StaffMemberEntity | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => StaffMemberEntity, { nullable: true, description: 'The second person; null: none decided.' })
  decidedBy!: StaffMemberEntity | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected; else null.' })
  decisionReason!: string | null;

  @Field(() => String, { description: 'The trace of the request.' })
  traceId!: string;

  readonly view!: Adjustment;
}

export const AdjustmentConnection = connection(AdjustmentType, 'PointsAdjustment');

@InputType('PointsAdjustInput', { description: 'Points to be corrected by hand.' })
export class PointsAdjustInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Whose points, `mem_…`.' })
  membershipId!: string;

  @Field(() => SafeIntScalar, { description: 'Signed: positive credits the member; not zero.' })
  points!: number;

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;
}

@InputType('PointsAdjustmentApproveInput', {
  description: 'A held adjustment that a second person agrees to.',
})
export class PointsAdjustmentApproveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The adjustment, `adj_…`.' })
  adjustmentId!: string;
}

@InputType('PointsAdjustmentRejectInput', { description: 'A held adjustment that a second person refuses.' })
export class PointsAdjustmentRejectInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The adjustment, `adj_…`.' })
  adjustmentId!: string;

  @Field(() => String, { description: 'Why not; at most 500 characters.' })
  reason!: string;
}

@InputType('PointsAdjustmentReverseInput', { description: 'An adjustment to be taken back.' })
export class PointsAdjustmentReverseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Its entry, `pte_…`.' })
  entryId!: string;

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;
}
