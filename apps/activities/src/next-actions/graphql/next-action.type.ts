import { connection, DateTimeScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CustomerEntity, StaffMemberEntity } from '../../network/graph';
import {
  NextActionChannelEnum,
  NextActionOutcomeEnum,
  NextActionReasonEnum,
  NextActionStateEnum,
} from './enums';

@Directive('@key(fields: "id")')
@ObjectType('NextAction', {
  description: 'Whom a member of staff should contact, why, by when and how (rulebook ACT-14).',
})
export class NextActionType {
  @Field(() => ID, { description: 'The identifier, `nxa_…`.' })
  id!: string;

  @Field(() => NextActionReasonEnum, { description: 'Why.' })
  reason!: keyof typeof NextActionReasonEnum;

  @Field(() => String, { description: "Why, in a sentence of the caller's language." })
  why!: string;

  @Field(() => String, { description: 'The record that gave rise to it, such as a complaint.' })
  sourceId!: string;

  @Field(() => CustomerEntity, { nullable: true, description: 'Whom to contact.' })
  customer!: CustomerEntity | null;

  @Field(() => StaffMemberEntity, {
    nullable: true,
    description: 'Who should; null for the pool of the desk.',
  })
  staffMember!: StaffMemberEntity | null;

  @Field(() => NextActionChannelEnum, { description: 'How.' })
  channel!: keyof typeof NextActionChannelEnum;

  @Field(() => LocalDateScalar, { description: "By when, in the dealer's zone." })
  dueOn!: string;

  @Field(() => NextActionStateEnum, { description: 'Whether it is still to be done.' })
  state!: keyof typeof NextActionStateEnum;

  @Field(() => NextActionOutcomeEnum, {
    nullable: true,
    description: 'What came of it; null while nobody said.',
  })
  outcome!: keyof typeof NextActionOutcomeEnum | null;

  @Field(() => StaffMemberEntity, { nullable: true, description: 'Who closed it; null while open.' })
  closedBy!: StaffMemberEntity | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed by its outcome.' })
  closedAt!: Date | null;

  @Field(() => Int, { description: 'How often it was tried and nobody answered.' })
  attemptCount!: number;

  @Field(() => String, { description: 'The trace of what gave rise to it (rulebook PLT-06).' })
  traceId!: string;
}

export const NextActionConnection = connection(NextActionType, 'NextAction');
