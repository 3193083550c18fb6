import { MoneyInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import type { DocumentKind } from '../domain/membership-documents';
import type { MembershipSource, MembershipStatus } from '../domain/membership';
import { DocumentKindEnum, MembershipSourceEnum, MembershipStatusEnum } from './enums';

const KEY = 'Chosen by the client, 1–128 characters; the same key and input answer the first result again.';

@InputType('MembershipDocumentInput', { description: 'A document that was seen (rulebook MEM-02).' })
export class MembershipDocumentInput {
  @Field(() => DocumentKindEnum, { description: 'What it is.' })
  kind!: DocumentKind;

  @Field(() => String, {
    description: 'Where the dealer keeps it; at most 120 characters, never the content.',
  })
  reference!: string;
}

@InputType('MembershipApplyInput', { description: 'An application for a membership (rulebook MEM-01).' })
export class MembershipApplyInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The customer who applies.' })
  customerId!: string;

  @Field(() => String, { defaultValue: 'BASIC', description: 'The code of the tier applied for.' })
  tier!: string;

  @Field(() => MembershipSourceEnum, { defaultValue: 'APPLICATION', description: 'How the customer came.' })
  source!: MembershipSource;

  @Field(() => String, { description: 'The way into the tier: "GIFT_WITH_CAR" or "FEE" (rulebook MEM-03).' })
  wayIn!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'The fee that was paid; absent for a gift.' })
  feePaid?: MoneyInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the car is insured through the dealer; then the policy is among the documents.',
  })
  isInsuredHere!: boolean;

  @Field(() => [MembershipDocumentInput], { defaultValue: [], description: 'The documents that were seen.' })
  documents!: MembershipDocumentInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Keep the application as DRAFT instead of handing it in at once.',
  })
  isDraft!: boolean;
}

@InputType('MembershipSubmitInput', { description: 'A draft to hand in.' })
export class MembershipSubmitInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership whose application it is.' })
  membershipId!: string;

  @Field(() => [MembershipDocumentInput], { defaultValue: [], description: 'Further documents.' })
  documents!: MembershipDocumentInput[];
}

@InputType('MembershipApproveInput', { description: 'An application to approve.' })
export class MembershipApproveInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership whose application it is.' })
  membershipId!: string;

  @Field(() => [MembershipDocumentInput], {
    defaultValue: [],
    description: 'Documents that were missing until now.',
  })
  documents!: MembershipDocumentInput[];
}

@InputType('MembershipRejectInput', { description: 'An application to reject.' })
export class MembershipRejectInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership whose application it is.' })
  membershipId!: string;

  @Field(() => String, { description: 'The reason the applicant is told; at most 500 characters.' })
  reason!: string;
}

@InputType('MembershipFilter', { description: 'Which memberships to list; absent conditions exclude none.' })
export class MembershipFilterInput {
  @Field(() => MembershipStatusEnum, { nullable: true, description: 'Only those that stand so.' })
  status?: MembershipStatus | null;

  @Field(() => String, { nullable: true, description: 'Only this tier.' })
  tier?: string | null;
}
