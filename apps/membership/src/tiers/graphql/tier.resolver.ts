import {
  Explanation,
  LanguageEnum,
  presentExplanation,
  type GraphContext,
  type Language,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { nameIn } from '../../network/graph';
import { TierChange } from './tier-change.type';
import { Tier } from './tier.type';

@Resolver(() => Tier)
export class TierResolver {
  @FieldResolver(() => String, {
    description: 'The name of the tier; its code when the programme has it no more.',
  })
  name(
    @Root() { code, definition }: Tier,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: "The language of the name; the caller's when absent.",
    })
    language?: Language | null,
  ): string {
    return definition ? nameIn(language ?? context.language, definition) : code;
  }
}

@Resolver(() => TierChange)
export class TierChangeResolver {
  @FieldResolver(() => Explanation, {
    description: 'Why the tier changed, from the stored facts (rulebook CONV-4).',
  })
  explanation(
    @Root() { record }: TierChange,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: "The language of the sentence; the caller's when absent.",
    })
    language?: Language | null,
  ): Explanation {
    return presentExplanation(record.explanation, language ?? context.language);
  }

  @FieldResolver(() => [Explanation], {
    description:
      'Why each of its causes was met; of a correction, why none of them is met any more (rulebook CONV-4).',
  })
  grounds(
    @Root() { record }: TierChange,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: "The language of the sentences; the caller's when absent.",
    })
    language?: Language | null,
  ): Explanation[] {
    const stored = record.grounds.length > 0 ? record.grounds : [record.explanation];
    return stored.map((each) => presentExplanation(each, language ?? context.language));
  }
}
