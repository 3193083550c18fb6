import { LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { FollowUpStatus } from '../domain/follow-up';
import { FollowUpStatusEnum } from './follow-up.type';

@InputType('FollowUpFilter', { description: 'Which calls a list holds; every condition given must be met.' })
export class FollowUpFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those on the list of this customer manager.' })
  assigneeStaffMemberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those about orders of this advisor.' })
  serviceAdvisorId?: string | null;

  @Field(() => FollowUpStatusEnum, { nullable: true, description: 'Those that stand so.' })
  status?: FollowUpStatus | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those whose customer asks to be called, or does not.',
  })
  wantsContact?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Those with this score or less, such as the unhappy ones.',
  })
  mostScore?: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Those due on this day or before.' })
  dueBy?: string | null;
}
