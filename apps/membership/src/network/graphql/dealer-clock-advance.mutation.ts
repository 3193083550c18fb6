import {
  answered,
  callerOf,
  DateTimeScalar,
  IdempotencyKey,
  mutationAnswer,
  platformCallerOf,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { advanceDealerClock } from '../application/advance-dealer-clock';
import type { ClockPorts } from '../application/ports';
import { Dealer } from './dealer.type';
import type { NetworkLookups } from './network-lookups';
import { presentDealer } from './present';

@InputType('DealerClockAdvanceInput', { description: 'What the clock of a sandbox dealer is to show.' })
class DealerClockAdvanceInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The sandbox dealer.' })
  dealerId!: string;

  @Field(() => DateTimeScalar, {
    description:
      'The instant its clock shows from now on; later than what it shows, at most ten years ahead.',
  })
  shows!: Date;
}

const dealerClockAdvanceAnswer = mutationAnswer(
  'DealerClockAdvance',
  { dealer: Dealer },
  advanceDealerClock.refusals,
  { description: 'The dealer with its new time.' },
);

@Resolver()
export class DealerClockAdvanceMutation {
  private readonly advance;

  constructor(
    unit: UnitOfWork<ClockPorts>,
    private readonly lookups: NetworkLookups,
  ) {
    this.advance = advanceDealerClock(unit);
  }

  @Requires('clock:move')
  @Mutation(() => dealerClockAdvanceAnswer.Payload, {
    description:
      'Moves the clock of a sandbox dealer forward, so that it sees lapses, expiry, month ends and messages. Rules, jobs and days of that dealer follow within seconds; no other dealer notices.',
  })
  async dealerClockAdvance(
    @Arg('input', () => DealerClockAdvanceInput, { description: 'Which clock, and what it is to show.' })
    { idempotencyKey, ...advance }: DealerClockAdvanceInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof dealerClockAdvanceAnswer>> {
    const caller = context.principal.kind === 'OPERATOR' ? platformCallerOf(context) : callerOf(context);
    const outcome = await this.advance(caller, idempotencyKey, advance);
    return answered(context, dealerClockAdvanceAnswer, outcome, async ({ answer, written }) => ({
      dealer: written ? presentDealer(written) : await this.lookups.dealer(context, answer.dealerId),
    }));
  }
}
