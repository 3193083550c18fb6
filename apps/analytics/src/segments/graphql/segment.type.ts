import { type CodedUserError, connection, LocalDateScalar, userErrorType } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CustomerEntity } from '../../network/graph';
import { previewRefusals } from '../domain/refusals';
import type { Condition } from '../domain/condition';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('StaffMember', { description: 'A person who works at a dealer.' })
export class StaffMember {
  @Field(() => ID, { description: 'The identifier, `stf_…`.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Segment', {
  description: 'A saved, named condition over the customers of a dealer (rulebook ANA-06).',
})
export class SegmentType {
  @Field(() => ID, { description: 'The identifier, `seg_…`.' })
  id!: string;

  @Field(() => String, { description: 'Its code, unique at the dealer; other services know it by this.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Counts up with each change of the condition.' })
  definitionVersion!: number;

  @Field(() => Boolean, { description: 'Whether it has ended: nobody is in it, and it is judged no more.' })
  isArchived!: boolean;

  @Field(() => LocalDateScalar, { description: 'The business day on which it was saved.' })
  createdOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day it was judged for last.' })
  judgedOn!: string | null;

  @Field(() => StaffMember, { nullable: true, description: "Who saved it; null for the dealer's system." })
  owner!: StaffMember | null;

  /** What its fields are made from. */
  kept!: { readonly condition: Condition; readonly memberCount: number; readonly dealerId: string };
}

export const SegmentConnection = connection(SegmentType, 'Segment');

@ObjectType('SegmentMember', { description: 'Who is in a segment on a day.' })
export class SegmentMember {
  @Field(() => CustomerEntity, { nullable: true, description: 'The customer.' })
  customer!: CustomerEntity;
}

export const SegmentMemberConnection = connection(SegmentMember, 'SegmentMember');

@ObjectType('SegmentSize', { description: 'How large a segment was after the judgements of a day.' })
export class SegmentSize {
  @Field(() => LocalDateScalar, { description: 'The business day.' })
  asOf!: string;

  @Field(() => Int, { description: 'Members after the last judgement of the day.' })
  memberCount!: number;

  @Field(() => Int, { description: 'Customers who entered on the day.' })
  addedCount!: number;

  @Field(() => Int, { description: 'Customers who left on the day.' })
  removedCount!: number;
}

export const SegmentPreviewUserError = userErrorType('SegmentPreview', previewRefusals.texts);

@ObjectType('SegmentPreview', {
  description:
    'How many customers meet a condition today. Above the dealer in full steps of five, and no small group (ANA-08).',
})
export class SegmentPreviewType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day; null when refused.' })
  asOf!: string | null;

  @Field(() => Int, { nullable: true, description: 'Customers who meet it; null when refused.' })
  customerCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Customers of the dealer in all; null when refused.' })
  totalCount!: number | null;

  @Field(() => [SegmentPreviewUserError], { description: 'Why nothing is shown; empty when something is.' })
  userErrors!: CodedUserError[];
}
