import { ExternalRefType, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { VehicleView } from '../application/reading';

@Directive('@key(fields: "id")')
@ObjectType('Vehicle', {
  description: 'A vehicle of a customer at one dealer; a VIN is known once per dealer.',
})
export class Vehicle {
  @Field(() => ID, { description: 'Opaque id, prefix "veh".' })
  id!: string;

  @Field(() => String, { description: 'The code of the model, such as "LAVIDA".' })
  modelCode!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of purchase, if known.' })
  purchasedOn!: string | null;

  @Field(() => Boolean, { description: 'Whether this dealer or one of its outlets sold it.' })
  isSoldHere!: boolean;

  @Field(() => ExternalRefType, { nullable: true, description: 'The number in the system of the dealer.' })
  externalRef!: ExternalRefType | null;

  @Field(() => String, { description: 'The trace that the record came by (rulebook PLT-06).' })
  traceId!: string;

  readonly record!: VehicleView;
}
