import { connection, DateTimeScalar, DecimalScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { COUNTED_AT } from '../../figures/graph';
import type { DealerCopy } from '../../network';
import { CustomerEntity, VehicleEntity } from '../../network/graph';
import type { CarElsewhere } from '../domain/cross-repair';

const CARS = 'Cars; null when suppressed (rulebook ANA-08).';

@ObjectType('CrossRepairVisits', { description: 'Cars that came back, by their visits here.' })
export class CrossRepairVisits {
  @Field(() => Int, {
    description: 'Visits here since the car was seen elsewhere; five stands for five and more.',
  })
  visitCount!: number;

  @Field(() => Int, { nullable: true, description: CARS })
  carCount!: number | null;
}

@ObjectType('CarSeenElsewhere', {
  description: 'A car that was at other dealers, for the people of its own.',
})
export class CarSeenElsewhere {
  @Field(() => VehicleEntity, { nullable: true, description: 'The car.' })
  vehicle!: VehicleEntity | null;

  @Field(() => CustomerEntity, { nullable: true, description: 'Whose it is; null once erased.' })
  customer!: CustomerEntity | null;

  @Field(() => LocalDateScalar, { description: 'When another dealer saw it first in the period.' })
  firstElsewhereOn!: string;

  @Field(() => LocalDateScalar, { description: 'When another dealer saw it last in the period.' })
  lastElsewhereOn!: string;

  @Field(() => Boolean, { description: 'Whether the last of them is of the same region.' })
  isOwnRegion!: boolean;

  @Field(() => Int, {
    description: 'Visits here since the first of these days, up to the end of the period.',
  })
  ownVisitCount!: number;
}

export const CarSeenElsewhereConnection = connection(CarSeenElsewhere, 'CarSeenElsewhere');

@ObjectType('CrossRepair', {
  description:
    'Cars of the dealer that were seen at other dealers of the brand in a period, and whether they came back (ANA-14).',
})
export class CrossRepairType {
  @Field(() => Int, { nullable: true, description: CARS })
  seenCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these, not here again; null as above.' })
  neverBackCount!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Never back by seen, four places, rounded down.',
  })
  neverBackRate!: string | null;

  @Field(() => [CrossRepairVisits], { description: 'Those that came back, by times.' })
  byOwnVisits!: CrossRepairVisits[];

  @Field(() => Int, {
    nullable: true,
    description: 'Of those that came back, last seen elsewhere in the region.',
  })
  insideRegionCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those that came back, last seen outside the region.' })
  outsideRegionCount!: number | null;

  /** What the list of cars is made from; empty above the dealer. */
  readonly source!: { readonly home: DealerCopy; readonly cars: readonly CarElsewhere[] };

  @Field(() => DateTimeScalar, { nullable: true, description: COUNTED_AT })
  countedAt!: Date | null;
}
