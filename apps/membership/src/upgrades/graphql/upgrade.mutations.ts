import {
  answered,
  callerOf,
  codeEnum,
  IdempotencyKey,
  MoneyInput,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  documentsOf,
  Membership,
  MembershipDocumentInput,
  type MembershipLookups,
} from '../../memberships/graph';
import { approveContribution, declineContribution } from '../application/decide-contribution';
import type { UpgradesPorts } from '../application/ports';
import { proposeContribution } from '../application/propose-contribution';
import { requestUpgrade, type RequestedWay } from '../application/request-upgrade';

const RequestedWayEnum = codeEnum<RequestedWay>(
  'UpgradeRequestWay',
  'A way into a higher tier that a member asks for; every other one is judged by itself.',
  {
    FEE: 'The fee of the tier was paid.',
    UNBROKEN_MAINTENANCE: 'Two years or 60 000 km of maintenance here.',
  },
);

@InputType('MembershipUpgradeRequestInput', { description: 'A higher tier that a member asks for.' })
class MembershipUpgradeRequestInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => String, { defaultValue: 'SILVER', description: 'The code of the tier asked for.' })
  tier!: string;

  @Field(() => RequestedWayEnum, { description: 'On what ground.' })
  wayIn!: RequestedWay;

  @Field(() => MoneyInput, { nullable: true, description: 'The fee that was paid; absent for maintenance.' })
  feePaid?: MoneyInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the car is insured through the dealer; then the policy is among the documents.',
  })
  isInsuredHere!: boolean;

  @Field(() => [MembershipDocumentInput], {
    defaultValue: [],
    description: 'Documents that were seen beside those of the joining (rulebook MEM-02).',
  })
  documents!: MembershipDocumentInput[];
}

@InputType('SpecialContributionProposeInput', { description: 'A special contribution to the club.' })
class SpecialContributionProposeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership of who made it.' })
  membershipId!: string;

  @Field(() => String, { defaultValue: 'GOLD', description: 'The code of the tier proposed for it.' })
  tier!: string;

  @Field(() => String, { description: 'What it is; at most 500 characters.' })
  reason!: string;

  @Field(() => ID, { description: 'The club manager or store manager who decides about it.' })
  approverId!: string;
}

@InputType('SpecialContributionApproveInput', { description: 'A special contribution to approve.' })
class SpecialContributionApproveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which one.' })
  contributionId!: string;
}

@InputType('SpecialContributionDeclineInput', { description: 'A special contribution to decline.' })
class SpecialContributionDeclineInput extends SpecialContributionApproveInput {
  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;
}

const membership = shown(Membership, 'The membership with its tier; null when refused.');
const requestAnswer = mutationAnswer('MembershipUpgradeRequest', { membership }, requestUpgrade.refusals, {
  description: 'The membership in its new tier.',
});
const proposeAnswer = mutationAnswer(
  'SpecialContributionPropose',
  { membership },
  proposeContribution.refusals,
  {
    description: 'The membership with what was proposed.',
  },
);
const approveAnswer = mutationAnswer(
  'SpecialContributionApprove',
  { membership },
  approveContribution.refusals,
  {
    description: 'The membership in its new tier.',
  },
);
const declineAnswer = mutationAnswer(
  'SpecialContributionDecline',
  { membership },
  declineContribution.refusals,
  {
    description: 'The membership, whose tier stays.',
  },
);

/** Upgrades that somebody asks for or decides about (rulebook MEM-03, MEM-04). */
@Resolver()
export class UpgradeMutations {
  constructor(
    private readonly unit: UnitOfWork<UpgradesPorts>,
    private readonly lookups: MembershipLookups,
  ) {}

  @Requires('memberships:approve')
  @Mutation(() => requestAnswer.Payload, {
    description:
      'Raises a member for the fee of a higher tier, or for unbroken maintenance on request, with the documents of that tier; GOLD is never for money.',
  })
  async membershipUpgradeRequest(
    @Arg('input', () => MembershipUpgradeRequestInput, { description: 'What is asked for.' })
    { idempotencyKey, ...input }: MembershipUpgradeRequestInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof requestAnswer>> {
    const outcome = await requestUpgrade(this.unit)(callerOf(context), idempotencyKey, {
      ...input,
      feePaid: input.feePaid ?? null,
      documents: documentsOf(input.documents),
    });
    return answered(context, requestAnswer, outcome, ({ answer }) =>
      this.shownAs(context, answer.membershipId),
    );
  }

  @Requires('memberships:write')
  @Mutation(() => proposeAnswer.Payload, {
    description:
      'Proposes a tier for a special contribution, and names who decides about it by their own token.',
  })
  async specialContributionPropose(
    @Arg('input', () => SpecialContributionProposeInput, { description: 'The contribution.' })
    { idempotencyKey, ...input }: SpecialContributionProposeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof proposeAnswer>> {
    const outcome = await proposeContribution(this.unit)(callerOf(context), idempotencyKey, { ...input });
    return answered(context, proposeAnswer, outcome, ({ answer }) =>
      this.shownAs(context, answer.membershipId),
    );
  }

  @Requires('memberships:approve')
  @Mutation(() => approveAnswer.Payload, {
    description:
      'Approves a special contribution by the own token of its named approver; the tier follows at once.',
  })
  async specialContributionApprove(
    @Arg('input', () => SpecialContributionApproveInput, { description: 'Which one.' })
    { idempotencyKey, contributionId }: SpecialContributionApproveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof approveAnswer>> {
    const outcome = await approveContribution(this.unit)(callerOf(context), idempotencyKey, {
      contributionId,
    });
    return answered(context, approveAnswer, outcome, ({ answer }) =>
      this.shownAs(context, answer.membershipId),
    );
  }

  @Requires('memberships:approve')
  @Mutation(() => declineAnswer.Payload, {
    description: 'Declines a special contribution with the reason, by the own token of its named approver.',
  })
  async specialContributionDecline(
    @Arg('input', () => SpecialContributionDeclineInput, { description: 'Which one, and why.' })
    { idempotencyKey, ...input }: SpecialContributionDeclineInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof declineAnswer>> {
    const outcome = await declineContribution(this.unit)(callerOf(context), idempotencyKey, { ...input });
    return answered(context, declineAnswer, outcome, ({ answer }) =>
      this.shownAs(context, answer.membershipId),
    );
  }

  private async shownAs(context: GraphContext, membershipId: string) {
    return { membership: await this.lookups.membership(context, membershipId) };
  }
}
