import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../schema/scalars';

@Directive('@shareable')
@ObjectType('DateRange', {
  description: 'Days from the first one inside up to, but without, the day after the last.',
})
export class DateRange {
  @Field(() => LocalDateScalar, { description: 'The first day inside.' })
  from!: string;

  @Field(() => LocalDateScalar, { description: 'The first day after; it is not inside.' })
  to!: string;
}

@InputType('DateRangeInput', {
  description: 'Days from the first one inside up to, but without, the day after the last.',
})
export class DateRangeInput {
  @Field(() => LocalDateScalar, { description: 'The first day inside.' })
  from!: string;

  @Field(() => LocalDateScalar, { description: 'The first day after; it is not inside.' })
  to!: string;
}
