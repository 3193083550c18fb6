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
import { ownerOnly } from './manager-for';
import { dropCustomers } from '../application/drop-customers';
import type { RostersPorts } from '../application/ports';
import type { RosterLookups } from './roster-lookups';
import { Roster } from './roster.type';

@InputType('RosterDropInput', { description: 'Customers to take off a roster.' })
class RosterDropInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The roster.' })
  rosterId!: string;

  @Field(() => [ID], { description: 'The customers.' })
  customerIds!: string[];
}

const rosterDropAnswer = mutationAnswer(
  'RosterDrop',
  { roster: shown(Roster, 'The roster as it remains; null when refused, or when nobody is left.') },
  dropCustomers.refusals,
  { description: 'The roster the customers were on.' },
);

@Resolver()
export class RosterDropMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<RostersPorts>,
    private readonly lookups: RosterLookups,
  ) {
    this.run = dropCustomers(unit);
  }

  @Requires('rosters:write')
  @Mutation(() => rosterDropAnswer.Payload, {
    description:
      'Takes customers off a roster that is not frozen yet; without any it is gone (rulebook MEM-13).',
  })
  async rosterDrop(
    @Arg('input', () => RosterDropInput, { description: 'Which ones.' })
    { idempotencyKey, ...input }: RosterDropInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof rosterDropAnswer>> {
    const ownerId = ownerOnly(context);
    const outcome = await this.run(callerOf(context), idempotencyKey, { ...input, ownerId });
    return answered(context, rosterDropAnswer, outcome, async ({ answer }) => ({
      roster: await this.lookups.roster(context, answer.rosterId),
    }));
  }
}
