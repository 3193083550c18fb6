import { LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('OpeningWindow', {
  description: 'A time of a day at which cars are worked on (rulebook SVC-12).',
})
export class OpeningWindowType {
  @Field(() => String, {
    nullable: true,
    description: 'The code of the programme; null for a time that was set for one day.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Its name in the caller's language." })
  name!: string | null;

  @Field(() => String, { description: 'When it begins on the wall of the dealer, such as "08:30".' })
  fromTime!: string;

  @Field(() => String, { description: 'When it ends on the wall of the dealer, such as "11:30".' })
  toTime!: string;

  @Field(() => Int, { description: 'How many vehicles at the same moment; windows that overlap add up.' })
  capacity!: number;

  @Field(() => Boolean, { description: 'Whether it is off the peak, so that nobody waits.' })
  isZeroWait!: boolean;
}

@ObjectType('OpeningDay', { description: 'The hours of the workshop on one business day (rulebook SVC-12).' })
export class OpeningDay {
  @Field(() => LocalDateScalar, { description: "The day, in the dealer's zone." })
  day!: string;

  @Field(() => Boolean, {
    description: 'Whether the workshop works at all; only such days are working days.',
  })
  isOpen!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why the day is not as its weekday says, such as a holiday; null where it is.',
  })
  reason!: string | null;

  @Field(() => [OpeningWindowType], { description: 'Its times, as they begin.' })
  windows!: OpeningWindowType[];
}
