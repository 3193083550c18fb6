import { DecimalScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('AppointmentFigures', {
  description:
    'How appointments and visits of a period went (rulebook SVC-12). Places that were only held are none.',
})
export class AppointmentFigures {
  @Field(() => Int, { description: 'Appointments with a slot on these days.' })
  bookedCount!: number;

  @Field(() => Int, { description: 'Of these, how many were received in time.' })
  keptCount!: number;

  @Field(() => Int, { description: 'Of these, how many were received late, or left before.' })
  brokenCount!: number;

  @Field(() => Int, { description: 'Of these, how many nobody came to.' })
  noShowCount!: number;

  @Field(() => Int, { description: 'Of these, how many were given up.' })
  cancelledCount!: number;

  @Field(() => Int, { description: 'Visits: a vehicle on a business day with a settled order.' })
  visitCount!: number;

  @Field(() => Int, { description: 'Visits of a vehicle that was received by appointment on that day.' })
  bookedVisitCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Booked visits by all visits, four places, rounded down; null without a visit.',
  })
  bookingRate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Kept promises by kept and broken ones, four places, rounded down; null without one.',
  })
  promiseRate!: string | null;
}
