import { DateRangeInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import type { ComplaintStatus, Escalation, Severity } from '../domain/complaint';
import { ComplaintEscalationEnum, ComplaintSeverityEnum, ComplaintStatusEnum } from './complaint.type';

@InputType('ComplaintFilter', {
  description: 'Which complaints a list holds; every condition given must be met.',
})
export class ComplaintFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those this member of staff looks after.' })
  ownerStaffMemberId?: string | null;

  @Field(() => ComplaintStatusEnum, { nullable: true, description: 'Those that stand so.' })
  status?: ComplaintStatus | null;

  @Field(() => ComplaintSeverityEnum, { nullable: true, description: 'Those that are so grave.' })
  severity?: Severity | null;

  @Field(() => ComplaintEscalationEnum, {
    nullable: true,
    description: 'Those that are not resolved and in whose charge they are now.',
  })
  escalation?: Escalation | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Those opened on these business days.' })
  openedOn?: DateRangeInput | null;
}
