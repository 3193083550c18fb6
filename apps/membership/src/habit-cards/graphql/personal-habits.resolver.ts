import { businessDayOf } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { LanguageEnum, type GraphContext, type Language } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { NetworkLookups } from '../../network/graph';
import { PersonalHabits } from './habit-card.type';
import { HabitCode } from './habit-code.type';

interface Named {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Codes of a card with the names that the programme of the dealer gives them today. */
@Resolver(() => PersonalHabits)
export class PersonalHabitsResolver {
  constructor(
    private readonly network: NetworkLookups,
    private readonly programmes: ProgrammeBook,
  ) {}

  @FieldResolver(() => [HabitCode], { description: 'Personal habits.' })
  habits(@Root() { habits, dealerId }: PersonalHabits, @Ctx() context: GraphContext): Promise<HabitCode[]> {
    return this.named(context, dealerId, habits.habitCodes, 'habits');
  }

  @FieldResolver(() => [HabitCode], { description: 'Where and how the car is used.' })
  usageEnvironments(
    @Root() { habits, dealerId }: PersonalHabits,
    @Ctx() context: GraphContext,
  ): Promise<HabitCode[]> {
    return this.named(context, dealerId, habits.usageEnvironmentCodes, 'usageEnvironments');
  }

  @FieldResolver(() => [HabitCode], { description: 'Which product offers are welcome.' })
  offerInterests(
    @Root() { habits, dealerId }: PersonalHabits,
    @Ctx() context: GraphContext,
  ): Promise<HabitCode[]> {
    return this.named(context, dealerId, habits.offerInterestCodes, 'offerInterests');
  }

  private async named(
    context: GraphContext,
    dealerId: string,
    codes: readonly string[],
    list: 'habits' | 'usageEnvironments' | 'offerInterests',
  ): Promise<HabitCode[]> {
    const dealer = await this.network.dealer(context, dealerId);
    if (!dealer) return [];
    const today = businessDayOf(context.now(), dealer.timeZone);
    const known: readonly Named[] = this.programmes.inForce(dealer.record, today).values.membership[list];
    return codes.map((code) => {
      const found = known.find((each) => each.code === code);
      return { code, names: { zh: found?.nameZh ?? code, en: found?.nameEn ?? code } };
    });
  }
}

@Resolver(() => HabitCode)
export class HabitCodeResolver {
  @FieldResolver(() => String, { description: 'Its name; the code when the programme has it no more.' })
  name(
    @Root() { names }: HabitCode,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: "The language of the name; the caller's when absent.",
    })
    language?: Language | null,
  ): string {
    return names[language ?? context.language];
  }
}
