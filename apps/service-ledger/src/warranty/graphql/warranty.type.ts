import { connection, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Customer, Vehicle } from '../../network/graph';

@ObjectType('ExtendedWarranty', { description: 'Warranty beyond that of the factory (rulebook SVC-11).' })
export class ExtendedWarranty {
  @Field(() => ID, { description: 'Opaque id, prefix "exw".' })
  id!: string;

  @Field(() => String, { description: 'Which of the programme, such as "ONE_YEAR".' })
  code!: string;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle.' })
  vehicle!: Vehicle;

  @Field(() => Customer, { nullable: true, description: 'Who bought it.' })
  customer!: Customer;

  @Field(() => MoneyType, { description: 'What was paid.' })
  paidAmount!: MoneyType;

  @Field(() => Int, { description: 'The mileage at the sale in km.' })
  mileageKm!: number;

  @Field(() => LocalDateScalar, { description: 'First day without the warranty of the factory.' })
  factoryCoverTo!: string;

  @Field(() => LocalDateScalar, { description: 'First day without any warranty.' })
  coverTo!: string;

  @Field(() => Int, { description: 'Mileage at which it ends, if that comes first; in km.' })
  coverToKm!: number;

  @Field(() => LocalDateScalar, { description: 'The business day of the sale.' })
  soldOn!: string;
}

@ObjectType('VehicleLeavingWarranty', { description: 'A car whose factory warranty is about to end.' })
export class VehicleLeavingWarranty {
  @Field(() => Vehicle, { nullable: true, description: 'The car.' })
  vehicle!: Vehicle;

  @Field(() => LocalDateScalar, { description: 'The day it was bought.' })
  purchasedOn!: string;

  @Field(() => LocalDateScalar, { description: 'First day without the warranty of the factory.' })
  factoryCoverTo!: string;

  @Field(() => Int, { nullable: true, description: 'The last reading of its odometer in km.' })
  latestMileageKm!: number | null;

  @Field(() => Boolean, { description: 'Whether its warranty is extended already.' })
  isExtended!: boolean;
}

export const VehicleLeavingWarrantyConnection = connection(VehicleLeavingWarranty, 'VehicleLeavingWarranty');
