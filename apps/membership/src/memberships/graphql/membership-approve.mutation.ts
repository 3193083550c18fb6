import {
  answered,
  callerOf,
  IdempotencyKey,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { approveApplication } from '../application/approve-application';
import type { MembershipsPorts } from '../application/ports';
import { documentsOf, MembershipDocumentInput } from './membership-document.input';
import type { MembershipLookups } from './membership-lookups';
import { Membership } from './membership.type';

@InputType('MembershipApproveInput', { description: 'An application to approve.' })
class MembershipApproveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership whose application it is.' })
  membershipId!: string;

  @Field(() => [MembershipDocumentInput], {
    defaultValue: [],
    description: 'Documents that were missing until now.',
  })
  documents!: MembershipDocumentInput[];
}

const membershipApproveAnswer = mutationAnswer(
  'MembershipApprove',
  { membership: shown(Membership, 'The membership, ACTIVE, with its card; null when refused.') },
  approveApplication.refusals,
  { description: 'The membership that runs now.' },
);

@Resolver()
export class MembershipApproveMutation {
  private readonly approve;

  constructor(
    unit: UnitOfWork<MembershipsPorts>,
    private readonly lookups: MembershipLookups,
  ) {
    this.approve = approveApplication(unit);
  }

  @Requires('memberships:approve')
  @Mutation(() => membershipApproveAnswer.Payload, {
    description:
      'Approves an application: issues the card and starts the membership. A missing document blocks it and is named.',
  })
  async membershipApprove(
    @Arg('input', () => MembershipApproveInput, { description: 'Which one.' })
    { idempotencyKey, ...input }: MembershipApproveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof membershipApproveAnswer>> {
    const outcome = await this.approve(callerOf(context), idempotencyKey, {
      ...input,
      documents: documentsOf(input.documents),
    });
    return answered(context, membershipApproveAnswer, outcome, async ({ answer }) => ({
      membership: await this.lookups.membership(context, answer.membershipId),
    }));
  }
}
