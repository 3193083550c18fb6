import {
  answered,
  callerOf,
  IdempotencyKey,
  mutationAnswer,
  MoneyInput,
  shown,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { applyForMembership } from '../application/apply-for-membership';
import type { MembershipsPorts } from '../application/ports';
import type { MembershipSource } from '../domain/membership';
import { MembershipSourceEnum } from './enums';
import { documentsOf, MembershipDocumentInput } from './membership-document.input';
import type { MembershipLookups } from './membership-lookups';
import { Membership } from './membership.type';

@InputType('MembershipApplyInput', { description: 'An application for a membership (rulebook MEM-01).' })
class MembershipApplyInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The customer who applies.' })
  customerId!: string;

  @Field(() => String, { defaultValue: 'BASIC', description: 'The code of the tier applied for.' })
  tier!: string;

  @Field(() => MembershipSourceEnum, { defaultValue: 'APPLICATION', description: 'How the customer came.' })
  source!: MembershipSource;

  @Field(() => ID, {
    nullable: true,
    description:
      'The membership of the member who introduced the customer; needed for the source REFERRAL alone.',
  })
  referrerMembershipId?: string | null;

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

const membershipApplyAnswer = mutationAnswer(
  'MembershipApply',
  { membership: shown(Membership, 'The membership, DRAFT or SUBMITTED; null when refused.') },
  applyForMembership.refusals,
  { description: 'The membership whose application was opened.' },
);

@Resolver()
export class MembershipApplyMutation {
  private readonly apply;

  constructor(
    unit: UnitOfWork<MembershipsPorts>,
    private readonly lookups: MembershipLookups,
  ) {
    this.apply = applyForMembership(unit);
  }

  @Requires('memberships:write')
  @Mutation(() => membershipApplyAnswer.Payload, {
    description: 'Opens an application for a tier by one of the ways into it (rulebook MEM-01, MEM-03).',
  })
  async membershipApply(
    @Arg('input', () => MembershipApplyInput, { description: 'The application.' })
    { idempotencyKey, ...input }: MembershipApplyInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof membershipApplyAnswer>> {
    const outcome = await this.apply(callerOf(context), idempotencyKey, {
      ...input,
      referrerMembershipId: input.referrerMembershipId ?? null,
      feePaid: input.feePaid ?? null,
      documents: documentsOf(input.documents),
    });
    return answered(context, membershipApplyAnswer, outcome, async ({ answer }) => ({
      membership: await this.lookups.membership(context, answer.membershipId),
    }));
  }
}
