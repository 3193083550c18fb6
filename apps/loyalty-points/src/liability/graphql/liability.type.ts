import { LocalDateScalar, MoneyType, SafeIntScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('PointsAgeBand', {
  description: 'Points that can still be spent, of a band of days. Null where too few members are behind it.',
})
export class PointsAgeBandType {
  @Field(() => Int, { nullable: true, description: 'The first day of the band; null: no bound.' })
  fromDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'The last day of the band; null: no bound.' })
  toDays!: number | null;

  @Field(() => Boolean, { description: 'Whether too few members are behind it (rulebook ANA-08).' })
  isSuppressed!: boolean;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Points; for the OEM to the hundred.' })
  points!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Memberships that hold them.' })
  memberCount!: number | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What they cost, at the cost of a point; for the OEM to 100.00.',
  })
  costAmount!: MoneyType | null;
}

@ObjectType('PointsLiability', {
  description:
    'What members can still spend now: points in hand, held ones among them, and what they cost (rulebook PTS-11).',
})
export class PointsLiabilityType {
  @Field(() => LocalDateScalar, { description: 'The day it is about: today.' })
  asOf!: string;

  @Field(() => PointsAgeBandType, { description: 'All of them together.' })
  all!: PointsAgeBandType;

  @Field(() => [PointsAgeBandType], {
    description: 'By days since the business day on which they were earned, the youngest first.',
  })
  byAge!: PointsAgeBandType[];

  @Field(() => [PointsAgeBandType], {
    description:
      'By days until they are no longer good, the first to end first; the first band has ended and waits to be written off.',
  })
  byEnd!: PointsAgeBandType[];

  @Field(() => PointsAgeBandType, { description: 'Those that live as long as the card.' })
  withCard!: PointsAgeBandType;
}
