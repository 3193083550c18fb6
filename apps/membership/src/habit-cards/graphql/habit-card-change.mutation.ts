import {
  answered,
  callerOf,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { changeHabitCard } from '../application/change-habit-card';
import type { HabitCardsPorts } from '../application/ports';
import { HabitCardChangeInput, saidIn } from './habit-card-change.input';
import type { HabitCardLookups } from './habit-card-lookups';
import { HabitCard } from './habit-card.type';

const habitCardChangeAnswer = mutationAnswer(
  'HabitCardChange',
  { habitCard: shown(HabitCard, 'The card after it; null when refused, or while nothing is known.') },
  changeHabitCard.refusals,
  { description: 'The changed habit card.' },
);

@Resolver()
export class HabitCardChangeMutation {
  private readonly change;

  constructor(
    unit: UnitOfWork<HabitCardsPorts>,
    private readonly lookups: HabitCardLookups,
  ) {
    this.change = changeHabitCard(unit);
  }

  @Requires('customers:write')
  @Mutation(() => habitCardChangeAnswer.Payload, {
    description:
      'Writes what was learned onto the habit card of a vehicle and keeps who did it and when; what is known changes nothing (rulebook MEM-14).',
  })
  async habitCardChange(
    @Arg('input', () => HabitCardChangeInput, { description: 'What was learned.' })
    { idempotencyKey, vehicleId, ...fields }: HabitCardChangeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof habitCardChangeAnswer>> {
    const outcome = await this.change(callerOf(context), idempotencyKey, { vehicleId, said: saidIn(fields) });
    return answered(context, habitCardChangeAnswer, outcome, async ({ answer }) => ({
      habitCard: await this.lookups.cardOf(context, answer.vehicleId),
    }));
  }
}
