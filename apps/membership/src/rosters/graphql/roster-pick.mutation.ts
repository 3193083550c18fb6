import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { managerFor } from './manager-for';
import { pickCustomers } from '../application/pick-customers';
import type { RostersPorts } from '../application/ports';
import type { RosterLookups } from './roster-lookups';
import { Roster } from './roster.type';

@InputType('RosterPickInput', { description: 'Customers to put on a roster.' })
class RosterPickInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "Whose roster; the caller's own when absent. Another one's needs the right to manage rosters.",
  })
  managerId?: string | null;

  @Field(() => LocalDateScalar, {
    description: 'The first day of the calendar quarter: the running one or the next.',
  })
  quarterFrom!: LocalDate;

  @Field(() => [ID], { description: 'Whom to pick, of the loyal base; at most 300 fit.' })
  customerIds!: string[];
}

const rosterPickAnswer = mutationAnswer(
  'RosterPick',
  { roster: shown(Roster, 'The roster with its customers; null when refused.') },
  pickCustomers.refusals,
  { description: 'The roster the customers are on.' },
);

@Resolver()
export class RosterPickMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<RostersPorts>,
    private readonly lookups: RosterLookups,
  ) {
    this.run = pickCustomers(unit);
  }

  @Requires('rosters:write')
  @Mutation(() => rosterPickAnswer.Payload, {
    description:
      'Picks customers of the loyal base for the roster of a customer manager; a customer is on one roster of a quarter (rulebook MEM-13).',
  })
  async rosterPick(
    @Arg('input', () => RosterPickInput, { description: 'Which ones.' })
    { idempotencyKey, ...input }: RosterPickInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof rosterPickAnswer>> {
    const managerId = managerFor(context, input.managerId);
    const outcome = await this.run(callerOf(context), idempotencyKey, { ...input, managerId });
    return answered(context, rosterPickAnswer, outcome, async ({ answer }) => ({
      roster: await this.lookups.roster(context, answer.rosterId),
    }));
  }
}
