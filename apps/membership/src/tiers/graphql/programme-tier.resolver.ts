import { labels } from '@autoclub/rulebook';
import { LanguageEnum, type GraphContext, type Language } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { ProgrammeTier } from '../../programmes/graph';
import { waysInto } from '../domain/ways-in';

@ObjectType('TierWayIn', { description: 'A way into a tier; any one is enough (rulebook MEM-03).' })
export class TierWayIn {
  @Field(() => String, { description: 'The code of the way, such as "GIFT_WITH_CAR".' })
  code!: string;

  @Field(() => Boolean, { description: 'Whether a customer can apply by it.' })
  isForJoining!: boolean;

  @Field(() => Boolean, { description: 'Whether a member of a lower tier rises by it.' })
  isForRising!: boolean;
}

/** How a tier of the programme is reached. */
@Resolver(() => ProgrammeTier)
export class ProgrammeTierWaysResolver {
  @FieldResolver(() => [TierWayIn], { description: 'The ways that lead into it.' })
  waysIn(@Root() { view }: ProgrammeTier): TierWayIn[] {
    return waysInto(view.tier).map(({ code, obstacles, rising }) => ({
      code,
      isForJoining: obstacles !== undefined,
      isForRising: rising !== undefined,
    }));
  }
}

@Resolver(() => TierWayIn)
export class TierWayInResolver {
  @FieldResolver(() => String, { description: 'What the way is called.' })
  label(
    @Root() { code }: TierWayIn,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: "The language; the caller's when absent.",
    })
    language?: Language | null,
  ): string {
    return labels['WayIn']?.values[code]?.[language ?? context.language] ?? code;
  }
}
