import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  codeEnum,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { transferVehicle } from '../../application/desk/transfer-vehicle';
import type { CustomersPorts } from '../../application/ports';
import type { TransferCause } from '../../domain/vehicle-state';
import type { CustomerLookups } from '../customer-lookups';
import { Vehicle } from '../vehicle.type';

const VehicleTransferCauseEnum = codeEnum<TransferCause>(
  'VehicleTransferCause',
  'Why a vehicle is now the vehicle of another customer.',
  {
    SOLD_ON: 'It was sold or given away.',
    CORRECTED: 'It was entered for the wrong customer from the beginning.',
  },
);

@InputType('VehicleTransferInput', { description: 'A vehicle and the customer it goes to.' })
class VehicleTransferInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The vehicle.' })
  vehicleId!: string;

  @Field(() => ID, { description: 'The customer whose vehicle it is from then on.' })
  toCustomerId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day; today when absent.' })
  transferredOn?: LocalDate | null;

  @Field(() => VehicleTransferCauseEnum, { defaultValue: 'SOLD_ON', description: 'Why.' })
  cause!: TransferCause;

  @Field(() => Int, { nullable: true, description: 'What the odometer showed, in km.' })
  mileageKm?: number | null;
}

const vehicleTransferAnswer = mutationAnswer(
  'VehicleTransfer',
  { vehicle: Vehicle },
  transferVehicle.refusals,
  { description: 'The vehicle with its new owner.' },
);

@Resolver()
export class VehicleTransferMutation {
  private readonly transfer;

  constructor(
    unit: UnitOfWork<CustomersPorts>,
    private readonly lookups: CustomerLookups,
  ) {
    this.transfer = transferVehicle(unit);
  }

  @Requires('customers:write')
  @Mutation(() => vehicleTransferAnswer.Payload, {
    description:
      'Hands a vehicle over to another customer: its file goes with it, points and cards stay with the former owner (rulebook CONV-8).',
  })
  async vehicleTransfer(
    @Arg('input', () => VehicleTransferInput, { description: 'The vehicle and its new owner.' })
    input: VehicleTransferInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof vehicleTransferAnswer>> {
    const { idempotencyKey, vehicleId, toCustomerId, cause } = input;
    const outcome = await this.transfer(callerOf(context), idempotencyKey, {
      ...{ vehicleId, toCustomerId, cause },
      transferredOn: input.transferredOn ?? null,
      mileageKm: input.mileageKm ?? null,
    });
    return answered(context, vehicleTransferAnswer, outcome, async ({ answer }) => ({
      vehicle: await this.lookups.vehicle(context, answer.vehicleId),
    }));
  }
}
