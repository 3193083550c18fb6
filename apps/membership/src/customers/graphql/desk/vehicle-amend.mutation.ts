import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  ExternalRefInput,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { amendVehicleAtDesk, type VehicleChange } from '../../application/desk/amend-vehicle';
import type { CustomersPorts } from '../../application/ports';
import type { CustomerLookups } from '../customer-lookups';
import { Vehicle } from '../vehicle.type';

@InputType('VehicleAmendInput', {
  description:
    'What is to be changed of a vehicle; what is absent stays, and null takes away what may be missing.',
})
class VehicleAmendInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The vehicle.' })
  vehicleId!: string;

  @Field(() => String, { nullable: true, description: 'The identification number, if it was entered wrong.' })
  vin?: string | null;

  @Field(() => String, { nullable: true, description: 'The licence plate; null until registered.' })
  plate?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the model.' })
  modelCode?: string | null;

  @Field(() => ExternalRefInput, { nullable: true, description: 'The number in the system of the dealer.' })
  externalRef?: ExternalRefInput | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of purchase; not in the future.' })
  purchasedOn?: LocalDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether this dealer or an outlet of it sold the car.',
  })
  isSoldHere?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The code of the outlet that sold it.' })
  outletCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was bought on credit.' })
  isFinanced?: boolean | null;
}

const vehicleAmendAnswer = mutationAnswer('VehicleAmend', { vehicle: Vehicle }, amendVehicleAtDesk.refusals, {
  description: 'The vehicle as it is now.',
});

@Resolver()
export class VehicleAmendMutation {
  private readonly amend;

  constructor(
    unit: UnitOfWork<CustomersPorts>,
    private readonly lookups: CustomerLookups,
  ) {
    this.amend = amendVehicleAtDesk(unit);
  }

  @Requires('customers:write')
  @Mutation(() => vehicleAmendAnswer.Payload, {
    description:
      'Changes what is known of a vehicle; what it was before stays in the history (rulebook CONV-8).',
  })
  async vehicleAmend(
    @Arg('input', () => VehicleAmendInput, { description: 'The vehicle and what changes.' })
    input: VehicleAmendInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof vehicleAmendAnswer>> {
    const outcome = await this.amend(callerOf(context), input.idempotencyKey, changeOf(input));
    return answered(context, vehicleAmendAnswer, outcome, async ({ answer }) => ({
      vehicle: await this.lookups.vehicle(context, answer.vehicleId),
    }));
  }
}

/** Null says something only where a vehicle may be without it. */
function changeOf({ vehicleId, ...input }: VehicleAmendInput): VehicleChange {
  const { vin, modelCode, isSoldHere, externalRef, plate, purchasedOn, outletCode, isFinanced } = input;
  return {
    vehicleId,
    ...(vin && { vin }),
    ...(modelCode && { modelCode }),
    ...(typeof isSoldHere === 'boolean' && { isSoldHere }),
    ...(externalRef && { externalRef: { ...externalRef } }),
    ...(plate !== undefined && { plate }),
    ...(purchasedOn !== undefined && { purchasedOn }),
    ...(outletCode !== undefined && { outletCode }),
    ...(typeof isFinanced === 'boolean' && { isFinanced }),
  };
}
