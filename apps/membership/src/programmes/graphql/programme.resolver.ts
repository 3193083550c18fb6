import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import {
  badUserInput,
  LanguageEnum,
  businessDay,
  LocalDateScalar,
  Requires,
  type GraphContext,
  type Language,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Dealer, nameIn, type NetworkLookups } from '../../network/graph';
import { numbersOf, programmeOf } from '../application/programme-of';
import { presentBenefit, presentParameters, presentProgramme, presentTiers } from './present';
import {
  Programme,
  ProgrammeBenefit,
  ProgrammeNumber,
  ProgrammeParameter,
  ProgrammeTier,
} from './programme.type';

const ON_DAY = "The business day; today's when absent.";
const LANGUAGE = "The language; the caller's when absent.";

/** The programme in force at a dealer. */
@Resolver(() => Programme)
export class ProgrammeResolver {
  constructor(
    private readonly programmes: ProgrammeBook,
    private readonly network: NetworkLookups,
  ) {}

  @Requires('dealers:read')
  @Query(() => Programme, {
    nullable: true,
    description: 'The programme in force at a dealer on a day; null for a dealer the caller cannot reach.',
  })
  async programme(
    @Ctx() context: GraphContext,
    @Arg('dealerId', () => ID, {
      nullable: true,
      description: "The dealer; the caller's own when absent.",
    })
    dealerId?: string | null,
    @Arg('onDay', () => LocalDateScalar, { nullable: true, description: ON_DAY })
    onDay?: LocalDate | null,
  ): Promise<Programme | null> {
    const id = dealerId ?? context.principal.dealerId;
    if (id === null) throw badUserInput({ zh: '请指明经销商。', en: 'Name the dealer.' });
    const dealer = await this.network.dealer(context, id);
    return dealer && this.of(dealer, context, onDay);
  }

  @FieldResolver(() => [ProgrammeTier], { description: 'Its tiers, from the lowest to the highest.' })
  tiers(@Root() { view }: Programme): ProgrammeTier[] {
    return presentTiers(view);
  }

  @FieldResolver(() => [ProgrammeParameter], {
    description: 'Its other numbers: steps of earning, limits of messages, bounds of classes.',
  })
  parameters(@Root() { view }: Programme): ProgrammeParameter[] {
    return presentParameters(view);
  }

  @FieldResolver(() => [ProgrammeNumber], {
    description: 'Every number, parts of lists among them, and which level and release it comes from.',
  })
  numbers(@Root() { view }: Programme): ProgrammeNumber[] {
    return numbersOf(view, this.programmes).map((number) => ({
      path: number.path,
      value: number.value,
      json: number.json,
      unitCode: number.unitCode,
      level: number.level,
      versionId: number.versionId,
      since: number.since,
      view: number,
    }));
  }

  of(dealer: Dealer, context: GraphContext, onDay?: LocalDate | null): Programme {
    const day = businessDay(onDay) ?? undefined;
    return presentProgramme(programmeOf(this.programmes, dealer.record, context.now(), day));
  }
}

/** The names and benefits of a tier of the programme. */
@Resolver(() => ProgrammeTier)
export class ProgrammeTierResolver {
  @FieldResolver(() => String, { description: 'The name of the tier.' })
  name(
    @Root() { view }: ProgrammeTier,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    language?: Language | null,
  ): string {
    return nameIn(language ?? context.language, view.tier);
  }

  @FieldResolver(() => [ProgrammeBenefit], { description: 'What the tier gives in a membership year.' })
  benefits(@Root() { view }: ProgrammeTier): ProgrammeBenefit[] {
    return view.benefits.map(presentBenefit);
  }
}

/** The name of a benefit of the programme. */
@Resolver(() => ProgrammeBenefit)
export class ProgrammeBenefitResolver {
  @FieldResolver(() => String, { description: 'The name of the benefit.' })
  name(
    @Root() { names }: ProgrammeBenefit,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    language?: Language | null,
  ): string {
    return nameIn(language ?? context.language, names);
  }
}

/** What a number of the programme is called, and what it counts. */
@Resolver(() => ProgrammeParameter)
export class ProgrammeParameterResolver {
  @FieldResolver(() => String, { description: 'What it is called.' })
  label(
    @Root() { view }: ProgrammeParameter,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    language?: Language | null,
  ): string {
    return view.label[language ?? context.language];
  }

  @FieldResolver(() => String, { description: 'What its value counts, such as days or percent.' })
  unit(
    @Root() { view }: ProgrammeParameter,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    language?: Language | null,
  ): string {
    return view.unit[language ?? context.language];
  }
}

/** The words of a number of the programme. */
@Resolver(() => ProgrammeNumber)
export class ProgrammeNumberResolver {
  @FieldResolver(() => String, { description: 'What it is called.' })
  label(
    @Root() { view }: ProgrammeNumber,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    language?: Language | null,
  ): string {
    return view.label[language ?? context.language];
  }

  @FieldResolver(() => String, { description: 'What its value counts, such as days or percent.' })
  unit(
    @Root() { view }: ProgrammeNumber,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    language?: Language | null,
  ): string {
    return view.unit[language ?? context.language];
  }
}
