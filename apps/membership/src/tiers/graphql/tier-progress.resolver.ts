import { labels } from '@autoclub/rulebook';
import {
  Explanation,
  LanguageEnum,
  presentExplanation,
  type GraphContext,
  type Language,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { TierWayProgress } from './tier-progress.type';

const LANGUAGE = "The language; the caller's when absent.";

/** The words of a way into a tier, and of what is missing on it. */
@Resolver(() => TierWayProgress)
export class TierWayProgressResolver {
  @FieldResolver(() => String, { description: 'What the way is called.' })
  label(
    @Root() { code }: TierWayProgress,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    language?: Language | null,
  ): string {
    return labels['WayIn']?.values[code]?.[language ?? context.language] ?? code;
  }

  @FieldResolver(() => Explanation, {
    description:
      'What has been come to and what is missing, by the code that judges upgrades (rulebook CONV-4).',
  })
  explanation(
    @Root() { ahead }: TierWayProgress,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    language?: Language | null,
  ): Explanation {
    return presentExplanation(ahead.explanation, language ?? context.language);
  }
}
