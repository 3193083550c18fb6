import { codeEnum, connection, DateTimeScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { COUNTED_AT } from '../../figures/graph';
import { CustomerEntity, VehicleEntity } from '../../network/graph';
import type { DealerChurn } from '../application/read-churn';
import type { Destination } from '../domain/lost-car';

export const ChurnDestinationEnum = codeEnum<Destination>(
  'ChurnDestination',
  'Where a lost car goes, by repair orders at other dealers of the brand (rulebook ANA-05).',
  {
    OWN_REGION: 'Another dealer of the same region.',
    OTHER_REGION: 'A dealer of another region.',
    OUTSIDE_NETWORK: 'No dealer of the brand has seen it since.',
    UNKNOWN: 'The record of the car has no key by which other dealers would know it.',
  },
);

const CARS = 'Cars; null when suppressed (rulebook ANA-08).';

@ObjectType('ChurnByDestination', { description: 'Lost cars by where they go.' })
export class ChurnByDestination {
  @Field(() => ChurnDestinationEnum, { description: 'Where to.' })
  destination!: Destination;

  @Field(() => Int, { nullable: true, description: CARS })
  carCount!: number | null;
}

@ObjectType('ChurnByModel', { description: 'Lost cars by model.' })
export class ChurnByModel {
  @Field(() => String, { description: 'The model.' })
  modelCode!: string;

  @Field(() => Int, { nullable: true, description: CARS })
  carCount!: number | null;
}

@ObjectType('ChurnByBand', { description: 'Lost cars by a number, such as their age.' })
export class ChurnByBand {
  @Field(() => Int, { nullable: true, description: 'The smallest number; null: not known.' })
  from!: number | null;

  @Field(() => Int, { nullable: true, description: 'The largest; null: and above.' })
  to!: number | null;

  @Field(() => Int, { nullable: true, description: CARS })
  carCount!: number | null;
}

@ObjectType('ChurnNewCars', {
  description: 'New cars whose months to come back for the first time ended in the month.',
})
export class ChurnNewCars {
  @Field(() => Int, { description: 'Cars sold, by the dealer and its outlets.' })
  soldCount!: number;

  @Field(() => Int, { description: 'Of these, never seen since; the check before delivery is no return.' })
  neverSeenCount!: number;

  @Field(() => Int, { description: 'Of the latter, seen at another dealer of the brand.' })
  seenElsewhereCount!: number;
}

@ObjectType('ChurnOutletCars', { description: 'New cars of outlets by how often they came back.' })
export class ChurnOutletCars {
  @Field(() => Int, { description: 'Visits in their first months; five stands for five and more.' })
  returnCount!: number;

  @Field(() => Int, { nullable: true, description: CARS })
  carCount!: number | null;
}

@ObjectType('ChurnReason', { description: 'Customers who said in the month why they stay away.' })
export class ChurnReason {
  @Field(() => String, { description: 'The reason, as the calls record it (rulebook ACT-10).' })
  reasonCode!: string;

  @Field(() => Int, { nullable: true, description: 'Customers; null when suppressed (rulebook ANA-08).' })
  customerCount!: number | null;
}

@ObjectType('LostCar', { description: 'A car that was lost, for the people of its dealer.' })
export class LostCarType {
  @Field(() => VehicleEntity, { nullable: true, description: 'The car.' })
  vehicle!: VehicleEntity | null;

  @Field(() => CustomerEntity, { nullable: true, description: 'Whose it is; null once erased.' })
  customer!: CustomerEntity | null;

  @Field(() => LocalDateScalar, { description: 'When it was here last, or sold here.' })
  lastSeenOn!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it counts as lost (rulebook ANA-01).' })
  lostOn!: string;

  @Field(() => Boolean, { description: 'Sold here and never seen since.' })
  isNeverSeen!: boolean;

  @Field(() => ChurnDestinationEnum, { description: 'Where it goes.' })
  destination!: Destination;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When another dealer of the brand saw it last, up to the end of the month.',
  })
  seenElsewhereOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'At its last order here; null when not recorded.' })
  mileageKm!: number | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given when called since.' })
  reasonCode!: string | null;
}

export const LostCarConnection = connection(LostCarType, 'LostCar');

@ObjectType('Churn', {
  description: 'Cars lost in a calendar month: where to, which and why (rulebook ANA-05).',
})
export class ChurnType {
  @Field(() => LocalDateScalar, { description: 'The last day that is looked at: of the month, or today.' })
  asOf!: string;

  @Field(() => Int, { nullable: true, description: 'Cars lost in the month; null when suppressed.' })
  lostCount!: number | null;

  @Field(() => [ChurnByDestination], { description: 'By where they go.' })
  destinations!: ChurnByDestination[];

  @Field(() => [ChurnByModel], { description: 'By model.' })
  models!: ChurnByModel[];

  @Field(() => [ChurnByBand], { description: 'By full years since the purchase.' })
  ages!: ChurnByBand[];

  @Field(() => [ChurnByBand], { description: 'By kilometres at the last order here.' })
  mileages!: ChurnByBand[];

  @Field(() => ChurnNewCars, {
    nullable: true,
    description: 'New cars never seen again; null when suppressed.',
  })
  newCars!: ChurnNewCars | null;

  @Field(() => [ChurnOutletCars], { description: 'Second-tier cars by return.' })
  outletCars!: ChurnOutletCars[];

  @Field(() => [ChurnReason], { description: 'Reasons given in the month, the most frequent first.' })
  reasons!: ChurnReason[];

  @Field(() => DateTimeScalar, { nullable: true, description: COUNTED_AT })
  countedAt!: Date | null;

  /** What the list of cars is made from. */
  readonly source!: DealerChurn;
}
