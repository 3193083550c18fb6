import { LanguageEnum } from '@autoclub/subgraph-kit';
import { Arg } from 'type-graphql';

/** The argument `language` of a name that is kept in several. */
export function LanguageArg(): ParameterDecorator {
  return Arg('language', () => LanguageEnum, {
    nullable: true,
    description: "The language of the name; the caller's when absent.",
  }) as ParameterDecorator;
}
