import {
  answered,
  callerOf,
  IdempotencyKey,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { correctOutletFile } from '../application/correct-outlet-file';
import type { OutletsPorts } from '../application/ports';
import type { OutletFileLookups } from './outlet-file-lookups';
import { OutletFile } from './outlet-file.type';

@InputType('OutletFileCorrectInput', { description: 'Fields of a file that were wrong.' })
class OutletFileCorrectInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The car whose file it is.' })
  vehicleId!: string;

  @Field(() => [String], { description: 'Which fields of the file had to be corrected.' })
  fieldCodes!: string[];
}

const outletFileCorrectAnswer = mutationAnswer(
  'OutletFileCorrect',
  { outletFile: shown(OutletFile, 'The file with what was corrected; null when refused.') },
  correctOutletFile.refusals,
  { description: 'The corrected file.' },
);

@Resolver()
export class OutletFileCorrectMutation {
  private readonly correct;

  constructor(
    unit: UnitOfWork<OutletsPorts>,
    private readonly lookups: OutletFileLookups,
  ) {
    this.correct = correctOutletFile(unit);
  }

  @Requires('customers:write')
  @Mutation(() => outletFileCorrectAnswer.Payload, {
    description:
      "Notes which fields of a delivered file had to be corrected; each counts once in the outlet's score (rulebook MEM-15).",
  })
  async outletFileCorrect(
    @Arg('input', () => OutletFileCorrectInput, { description: 'What was wrong.' })
    { idempotencyKey, ...input }: OutletFileCorrectInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof outletFileCorrectAnswer>> {
    const outcome = await this.correct(callerOf(context), idempotencyKey, input);
    return answered(context, outletFileCorrectAnswer, outcome, async ({ answer }) => ({
      outletFile: await this.lookups.fileOf(context, answer.vehicleId),
    }));
  }
}
