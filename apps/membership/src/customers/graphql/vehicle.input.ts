import type { LocalDate } from '@autoclub/domain-kit';
import { ExternalRefInput, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, InputType } from 'type-graphql';
import type { VehicleFacts } from '../domain/vehicle';

@InputType('VehicleInput', { description: 'A vehicle of the customer.' })
export class VehicleInput {
  @Field(() => String, {
    description: 'The vehicle identification number: 17 characters with a right check digit.',
  })
  vin!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The licence plate; absent until the car is registered.',
  })
  plate?: string | null;

  @Field(() => String, { description: 'The code of the model; at most 64 characters.' })
  modelCode!: string;

  @Field(() => ExternalRefInput, { nullable: true, description: 'The number in the system of the dealer.' })
  externalRef?: ExternalRefInput | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of purchase; not in the future.' })
  purchasedOn?: LocalDate | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether this dealer or one of its outlets sold it.',
  })
  isSoldHere!: boolean;

  @Field(() => String, { nullable: true, description: 'The code of the outlet that sold it.' })
  outletCode?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it was bought on credit (rulebook ANA-04).',
  })
  isFinanced!: boolean;
}

/** The facts of a vehicle as they were sent. */
export function vehicleOf(input: VehicleInput): VehicleFacts {
  const { vin, modelCode, isSoldHere, isFinanced } = input;
  return {
    vin,
    modelCode,
    isSoldHere,
    isFinanced,
    plate: input.plate ?? null,
    externalRef: refOf(input),
    purchasedOn: input.purchasedOn ?? null,
    outletCode: input.outletCode ?? null,
  };
}

/** The number in the dealer's system, if there is one. */
export function refOf({ externalRef }: Pick<VehicleInput, 'externalRef'>) {
  return externalRef ? { system: externalRef.system, number: externalRef.number } : null;
}
