import { connection, DateTimeScalar, DecimalScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ContactPoint } from '../../complaints';
import { ContactPointEnum } from '../../complaints/graph';
import { Dealer, StaffMember } from '../../network/graph';

@ObjectType('ChecklistItem', { description: 'One thing to be done at a contact point (rulebook SVC-17).' })
export class ChecklistItemType {
  @Field(() => String, { description: 'Its code in the checklist.' })
  code!: string;

  @Field(() => String, { description: "What is to be done, in the caller's language." })
  name!: string;
}

@ObjectType('Checklist', { description: 'What is to be done at a contact point (rulebook SVC-17).' })
export class ChecklistType {
  @Field(() => String, { description: 'Its code in the programme.' })
  code!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  name!: string;

  @Field(() => ContactPointEnum, { description: 'Where it belongs.' })
  contactPoint!: ContactPoint;

  @Field(() => [ChecklistItemType], { description: 'Its items, in order.' })
  items!: ChecklistItemType[];
}

@Directive('@key(fields: "id")')
@ObjectType('ChecklistRun', { description: 'A checklist as it was gone through once (rulebook SVC-17).' })
export class ChecklistRun {
  @Field(() => ID, { description: 'Opaque id, prefix "chk".' })
  id!: string;

  @Field(() => ContactPointEnum, { description: 'Where.' })
  contactPoint!: ContactPoint;

  @Field(() => String, { description: 'The code of the checklist.' })
  checklistCode!: string;

  @Field(() => Int, { description: 'How many items it had.' })
  itemCount!: number;

  @Field(() => [String], { description: 'The codes of what was not done, in the order of the list.' })
  failedItemCodes!: string[];

  @Field(() => Boolean, { description: 'Whether everything was done.' })
  isCompliant!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => LocalDateScalar, { description: 'On which business day.' })
  businessDay!: string;

  @Field(() => StaffMember, { nullable: true, description: 'Who went through it.' })
  staffMember!: StaffMember;

  @Field(() => Dealer, { nullable: true, description: 'At which dealer.' })
  dealer!: Dealer;

  /** What its fields are looked up by. */
  repairOrderId!: string | null;
}

export const ChecklistRunConnection = connection(ChecklistRun, 'ChecklistRun');

@ObjectType('FailedItemCount', { description: 'How often an item was not done.' })
export class FailedItemCountType {
  @Field(() => String, { description: 'The code of the item.' })
  itemCode!: string;

  @Field(() => Int, { description: 'How often it was not done.' })
  failedCount!: number;
}

@ObjectType('ContactPointCompliance', {
  description: 'How often everything was done at a contact point in a period (rulebook SVC-17).',
})
export class ContactPointCompliance {
  @Field(() => ContactPointEnum, { description: 'Where.' })
  contactPoint!: ContactPoint;

  @Field(() => Int, { description: 'How many checklists were gone through.' })
  runCount!: number;

  @Field(() => Int, { description: 'In how many of them everything was done.' })
  compliantCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Those in which everything was done by all, four places, rounded down; the target is 1; null without any.',
  })
  complianceRate!: string | null;

  @Field(() => [FailedItemCountType], { description: 'What was not done, the most frequent first.' })
  failedItems!: FailedItemCountType[];
}
