import { codeEnum, type Language } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { DOCUMENT_WARNING_TEXTS, type DocumentWarning } from '../vehicle-holders';

const WarningEnum = codeEnum<DocumentWarning>(
  'DocumentWarningCode',
  'What a warning on a repair order, a quote or a policy is about.',
  { VEHICLE_OF_ANOTHER_CUSTOMER: 'The car belongs to another customer; the points go to the one who pays.' },
);

@ObjectType('DocumentWarning', {
  description: 'What somebody should know of a document that is right all the same.',
})
export class DocumentWarningType {
  @Field(() => WarningEnum, { description: 'What it is about.' })
  code!: DocumentWarning;

  @Field(() => String, { description: "It as a sentence in the caller's language." })
  message!: string;
}

export function presentWarnings(
  warnings: readonly DocumentWarning[],
  language: Language,
): DocumentWarningType[] {
  return warnings.map((code) => ({ code, message: DOCUMENT_WARNING_TEXTS[code][language] }));
}
