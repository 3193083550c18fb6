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
import { closeRoster } from '../application/close-roster';
import type { RostersPorts } from '../application/ports';
import type { RosterLookups } from './roster-lookups';
import { Roster } from './roster.type';

@InputType('RosterCloseInput', { description: 'A roster whose manager left.' })
class RosterCloseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The roster.' })
  rosterId!: string;
}

const rosterCloseAnswer = mutationAnswer(
  'RosterClose',
  { roster: shown(Roster, 'The roster, CLOSED; null when refused.') },
  closeRoster.refusals,
  { description: 'The closed roster.' },
);

@Resolver()
export class RosterCloseMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<RostersPorts>,
    private readonly lookups: RosterLookups,
  ) {
    this.run = closeRoster(unit);
  }

  @Requires('rosters:manage')
  @Mutation(() => rosterCloseAnswer.Payload, {
    description:
      'Closes a frozen roster whose manager left, before its quarter is over; its customers can be picked again (rulebook MEM-13).',
  })
  async rosterClose(
    @Arg('input', () => RosterCloseInput, { description: 'Which ones.' })
    { idempotencyKey, ...input }: RosterCloseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof rosterCloseAnswer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, rosterCloseAnswer, outcome, async ({ answer }) => ({
      roster: await this.lookups.roster(context, answer.rosterId),
    }));
  }
}
