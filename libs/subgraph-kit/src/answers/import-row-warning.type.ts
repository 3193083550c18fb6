import type { Bilingual, Language } from '@autoclub/domain-kit';
import { Directive, Field, ObjectType } from 'type-graphql';

/** The sentences of an import's warnings by their code. */
export type WarningTexts = Readonly<Record<string, Bilingual>>;

@Directive('@shareable')
@ObjectType('ImportRowWarning', {
  description: 'What somebody should know of an imported row that is right all the same.',
})
export class ImportRowWarning {
  @Field(() => String, { description: 'What it is about, such as VEHICLE_OF_ANOTHER_CUSTOMER.' })
  code!: string;

  @Field(() => String, { description: "It as a sentence in the caller's language." })
  message!: string;
}

/** A code without a sentence is a mistake of the import and shown to nobody. */
export function presentRowWarnings(
  codes: readonly string[],
  texts: WarningTexts,
  language: Language,
): ImportRowWarning[] {
  return codes.map((code) => {
    const text = texts[code];
    if (text === undefined) throw new Error(`The warning ${code} has no text.`);
    return { code, message: text[language] };
  });
}
