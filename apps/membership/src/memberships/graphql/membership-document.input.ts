import { Field, InputType } from 'type-graphql';
import type { DocumentKind, MembershipDocument } from '../domain/membership-documents';
import { DocumentKindEnum } from './enums';

@InputType('MembershipDocumentInput', { description: 'A document that was seen (rulebook MEM-02).' })
export class MembershipDocumentInput {
  @Field(() => DocumentKindEnum, { description: 'What it is.' })
  kind!: DocumentKind;

  @Field(() => String, {
    description: 'Where the dealer keeps it; at most 120 characters, never the content.',
  })
  reference!: string;
}

export function documentsOf(documents: readonly MembershipDocumentInput[]): MembershipDocument[] {
  return documents.map(({ kind, reference }) => ({ kind, reference }));
}
