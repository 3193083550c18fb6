import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Where a page of a list stands, as Relay names it.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is more before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The place of the first item of this page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The place of the last item of this page.' })
  endCursor!: string | null;
}
