import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { bindVehicleAtDesk } from '../../application/desk/bind-vehicle';
import type { CustomersPorts } from '../../application/ports';
import type { CustomerLookups } from '../customer-lookups';
import { VehicleInput, vehicleOf } from '../vehicle.input';
import { Vehicle } from '../vehicle.type';

@InputType('VehicleBindInput', { description: 'A vehicle and the customer it earns for.' })
class VehicleBindInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The customer it earns for: its owner, or the user of a leased car.' })
  customerId!: string;

  @Field(() => VehicleInput, { description: 'The vehicle; a known VIN is bound as it is described here.' })
  vehicle!: VehicleInput;

  @Field(() => ID, {
    nullable: true,
    description: 'The owner of a leased or company car that the customer uses; absent: the customer owns it.',
  })
  ownerCustomerId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day; today when absent.' })
  boundOn?: LocalDate | null;
}

const vehicleBindAnswer = mutationAnswer('VehicleBind', { vehicle: Vehicle }, bindVehicleAtDesk.refusals, {
  description: 'The vehicle with its customer.',
});

@Resolver()
export class VehicleBindMutation {
  private readonly bind;

  constructor(
    unit: UnitOfWork<CustomersPorts>,
    private readonly lookups: CustomerLookups,
  ) {
    this.bind = bindVehicleAtDesk(unit);
  }

  @Requires('customers:write')
  @Mutation(() => vehicleBindAnswer.Payload, {
    description:
      "Binds a vehicle to a customer: a company's car earns for the company, a leased one for its user (rulebook CONV-8).",
  })
  async vehicleBind(
    @Arg('input', () => VehicleBindInput, { description: 'The vehicle and the customer.' })
    input: VehicleBindInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof vehicleBindAnswer>> {
    const outcome = await this.bind(callerOf(context), input.idempotencyKey, {
      customerId: input.customerId,
      vehicle: vehicleOf(input.vehicle),
      ownerCustomerId: input.ownerCustomerId ?? null,
      boundOn: input.boundOn ?? null,
    });
    return answered(context, vehicleBindAnswer, outcome, async ({ answer }) => ({
      vehicle: await this.lookups.vehicle(context, answer.vehicleId),
    }));
  }
}
