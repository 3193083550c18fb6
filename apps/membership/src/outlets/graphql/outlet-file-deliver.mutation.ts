import {
  answered,
  callerOf,
  DateTimeScalar,
  IdempotencyKey,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { deliverOutletFile } from '../application/deliver-outlet-file';
import type { OutletsPorts } from '../application/ports';
import type { OutletFileLookups } from './outlet-file-lookups';
import { OutletFile } from './outlet-file.type';

@InputType('OutletFileDeliverInput', { description: 'A customer file that came from an outlet.' })
class OutletFileDeliverInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The car it is about.' })
  vehicleId!: string;

  @Field(() => String, { description: 'The code of the outlet that sold it.' })
  outletCode!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came; now when absent.' })
  deliveredAt?: Date | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What it says, by codes of the programme; everything the programme asks for when absent.',
  })
  fieldCodes?: string[] | null;
}

const outletFileDeliverAnswer = mutationAnswer(
  'OutletFileDeliver',
  { outletFile: shown(OutletFile, 'The file, delivered; null when refused.') },
  deliverOutletFile.refusals,
  { description: 'The delivered file.' },
);

@Resolver()
export class OutletFileDeliverMutation {
  private readonly deliver;

  constructor(
    unit: UnitOfWork<OutletsPorts>,
    private readonly lookups: OutletFileLookups,
  ) {
    this.deliver = deliverOutletFile(unit);
  }

  @Requires('customers:write')
  @Mutation(() => outletFileDeliverAnswer.Payload, {
    description:
      'Takes the customer file of a car sold through an outlet; it is on time on the business day of the sale (rulebook MEM-15).',
  })
  async outletFileDeliver(
    @Arg('input', () => OutletFileDeliverInput, { description: 'The file.' })
    { idempotencyKey, ...input }: OutletFileDeliverInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof outletFileDeliverAnswer>> {
    const outcome = await this.deliver(callerOf(context), idempotencyKey, {
      ...input,
      deliveredAt: input.deliveredAt ?? null,
      fieldCodes: input.fieldCodes ?? null,
    });
    return answered(context, outletFileDeliverAnswer, outcome, async ({ answer }) => ({
      outletFile: await this.lookups.fileOf(context, answer.vehicleId),
    }));
  }
}
