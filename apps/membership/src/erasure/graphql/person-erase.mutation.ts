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
import { Customer, type CustomerLookups } from '../../customers/graph';
import { erasePerson } from '../application/erase-person';
import type { ErasurePorts } from '../application/ports';

@InputType('PersonEraseInput', { description: 'A person who is to be forgotten.' })
class PersonEraseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The customer; records that were merged go as well.' })
  customerId!: string;
}

const personEraseAnswer = mutationAnswer(
  'PersonErase',
  { customer: shown(Customer, 'What is left of the record; null when refused.') },
  erasePerson.refusals,
  { description: 'What is left of the record: an id that names nobody.' },
);

@Resolver()
export class PersonEraseMutation {
  private readonly erase;

  constructor(
    unit: UnitOfWork<ErasurePorts>,
    private readonly lookups: CustomerLookups,
  ) {
    this.erase = erasePerson(unit);
  }

  @Requires('memberships:approve')
  @Mutation(() => personEraseAnswer.Payload, {
    description:
      'Erases a person: personal data go for ever, the ledgers keep their sums under an id that names nobody (rulebook MEM-17).',
  })
  async personErase(
    @Arg('input', () => PersonEraseInput, { description: 'The person.' }) input: PersonEraseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof personEraseAnswer>> {
    const { idempotencyKey, customerId } = input;
    const outcome = await this.erase(callerOf(context), idempotencyKey, { customerId });
    return answered(context, personEraseAnswer, outcome, async ({ answer }) => ({
      customer: await this.lookups.customer(context, answer.customerId),
    }));
  }
}
