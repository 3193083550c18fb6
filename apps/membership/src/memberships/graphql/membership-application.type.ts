import { LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import type { ApplicationStatus } from '../domain/application.transitions';
import type { DocumentKind } from '../domain/membership-documents';
import { ApplicationStatusEnum, DocumentKindEnum } from './enums';

@ObjectType('MembershipDocument', {
  description: 'A document that was seen: its kind and a reference, never its content (rulebook MEM-02).',
})
export class MembershipDocument {
  @Field(() => DocumentKindEnum, { description: 'What it is.' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'Where the dealer keeps it, such as a file number.' })
  reference!: string;
}

@ObjectType('MembershipApplication', {
  description: 'The application a membership begins with (rulebook MEM-01).',
})
export class MembershipApplication {
  @Field(() => ApplicationStatusEnum, { description: 'Where the application stands.' })
  status!: ApplicationStatus;

  @Field(() => LocalDateScalar, { description: 'The business day on which it was opened.' })
  appliedOn!: string;

  @Field(() => Boolean, { description: 'Whether the car is insured through the dealer.' })
  isInsuredHere!: boolean;

  @Field(() => [MembershipDocument], { description: 'The documents that were seen.' })
  documents!: MembershipDocument[];

  @Field(() => [String], {
    description: 'Kinds of document that still block the approval; empty once it was decided.',
  })
  missingDocuments!: string[];

  @Field(() => String, { nullable: true, description: 'Why it was rejected; null unless it was.' })
  rejectionReason!: string | null;
}
