import { Directive, Field, InputType, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('ExternalRef', {
  description: 'The number of a record in another system; unique per dealer and system.',
})
export class ExternalRefType {
  @Field(() => String, { description: 'The system that gave the number, such as "DMS".' })
  system!: string;

  @Field(() => String, { description: 'The number in that system, such as "C-1001".' })
  number!: string;
}

@InputType('ExternalRefInput', {
  description: 'The number of a record in another system; unique per dealer and system.',
})
export class ExternalRefInput {
  @Field(() => String, { description: 'The system that gave the number, such as "DMS"; 1–40 characters.' })
  system!: string;

  @Field(() => String, { description: 'The number in that system, such as "C-1001"; 1–64 characters.' })
  number!: string;
}
