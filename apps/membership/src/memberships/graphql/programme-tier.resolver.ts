import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { ProgrammeTier } from '../../programmes/graph';
import { documentsOf, type DocumentKind } from '../domain/membership-documents';
import { DocumentKindEnum } from './enums';

@ObjectType('RequiredDocument', { description: 'A document that an application needs (rulebook MEM-02).' })
export class RequiredDocument {
  @Field(() => DocumentKindEnum, { description: 'What it is.' })
  kind!: DocumentKind;

  @Field(() => Boolean, {
    description: 'Whether only a customer who is insured through the dealer needs it.',
  })
  isOnlyIfInsuredHere!: boolean;
}

/** What an application for a tier of the programme needs. */
@Resolver(() => ProgrammeTier)
export class ProgrammeTierDocumentsResolver {
  @FieldResolver(() => [RequiredDocument], { description: 'The documents an application for it needs.' })
  requiredDocuments(@Root() { view }: ProgrammeTier): RequiredDocument[] {
    return documentsOf(view.tier);
  }
}
