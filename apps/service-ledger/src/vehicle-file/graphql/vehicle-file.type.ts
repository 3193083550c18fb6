import { codeEnum, connection, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { EventKind } from '../application/ports';

export const VehicleEventKindEnum = codeEnum<EventKind>(
  'VehicleEventKind',
  "What an entry of a vehicle's file is.",
  {
    REPAIR_ORDER: 'A settled order.',
    WORKSHOP_JOB: 'An order under way.',
    DECLINED_WORK: 'Work that was advised and refused.',
    INSURANCE_POLICY: 'An insurance policy.',
    RENEWAL_PACK: 'A pack for the renewal after a claim.',
    EXTENDED_WARRANTY: 'Warranty beyond that of the factory.',
    PREPAID_PACKAGE: 'Oil or maintenance sold ahead.',
    RESCUE: 'A rescue on the road.',
  },
);

@ObjectType('VehicleEvent', {
  description: 'Something that was done for a vehicle, no matter who owned it then.',
})
export class VehicleEvent {
  @Field(() => VehicleEventKindEnum, { description: 'What it is.' })
  kind!: EventKind;

  @Field(() => ID, { description: 'The record, by which its own query finds it.' })
  recordId!: string;

  @Field(() => String, {
    description: 'The kind of the order, the code of the job or product, how a rescue ended.',
  })
  detailCode!: string;

  @Field(() => LocalDateScalar, { description: 'The business day.' })
  occurredOn!: string;

  @Field(() => Int, { nullable: true, description: 'The reading of the odometer in km, where it was read.' })
  mileageKm!: number | null;
}

export const VehicleEventConnection = connection(VehicleEvent, 'VehicleEvent');

@ObjectType('VehicleFile', {
  description: 'The file of a vehicle, for life and over all its owners (rulebook SVC-01).',
})
export class VehicleFile {
  vehicleId!: string;

  @Field(() => Int, { description: 'Settled orders.' })
  visitCount!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first visit; null for none.' })
  firstVisitOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last visit; null for none.' })
  lastVisitOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'The last reading of the odometer in km; null for none.' })
  latestMileageKm!: number | null;

  @Field(() => MoneyType, { description: 'What was paid for its orders, by anybody, less refunds.' })
  spentAmount!: MoneyType;
}
