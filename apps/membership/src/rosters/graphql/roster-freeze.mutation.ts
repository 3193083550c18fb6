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
import { freezeRoster } from '../application/freeze-roster';
import type { RostersPorts } from '../application/ports';
import type { RosterLookups } from './roster-lookups';
import { Roster } from './roster.type';

@InputType('RosterFreezeInput', { description: 'A roster to fix at once.' })
class RosterFreezeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The roster.' })
  rosterId!: string;
}

const rosterFreezeAnswer = mutationAnswer(
  'RosterFreeze',
  { roster: shown(Roster, 'The roster, FROZEN; null when refused.') },
  freezeRoster.refusals,
  { description: 'The frozen roster.' },
);

@Resolver()
export class RosterFreezeMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<RostersPorts>,
    private readonly lookups: RosterLookups,
  ) {
    this.run = freezeRoster(unit);
  }

  @Requires('rosters:manage')
  @Mutation(() => rosterFreezeAnswer.Payload, {
    description: 'Freezes a roster of a running quarter; without it the night after does (rulebook MEM-13).',
  })
  async rosterFreeze(
    @Arg('input', () => RosterFreezeInput, { description: 'Which ones.' })
    { idempotencyKey, ...input }: RosterFreezeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof rosterFreezeAnswer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, rosterFreezeAnswer, outcome, async ({ answer }) => ({
      roster: await this.lookups.roster(context, answer.rosterId),
    }));
  }
}
