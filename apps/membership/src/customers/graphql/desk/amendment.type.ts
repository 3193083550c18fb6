import { DateTimeScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('RecordChange', { description: 'A field of a record before and after a change.' })
export class RecordChange {
  @Field(() => String, { description: 'The field, as the record calls it.' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Before; personal data are masked as in the record. Null: it said nothing.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'After, likewise.' })
  after!: string | null;
}

@ObjectType('RecordAmendment', {
  description: 'One change of a customer or a vehicle: who changed what, and when (rulebook CONV-5, CONV-8).',
})
export class RecordAmendment {
  @Field(() => DateTimeScalar, { description: 'When it was changed.' })
  amendedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: "The member of staff who changed it; null for the dealer's system.",
  })
  staffMemberId!: string | null;

  @Field(() => String, { description: 'The trace it came by (rulebook PLT-06).' })
  traceId!: string;

  @Field(() => [RecordChange], { description: 'What it changed.' })
  changes!: RecordChange[];
}
