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
import { submitApplication } from '../application/submit-application';
import type { MembershipsPorts } from '../application/ports';
import { documentsOf, MembershipDocumentInput } from './membership-document.input';
import type { MembershipLookups } from './membership-lookups';
import { Membership } from './membership.type';

@InputType('MembershipSubmitInput', { description: 'A draft to hand in.' })
class MembershipSubmitInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership whose application it is.' })
  membershipId!: string;

  @Field(() => [MembershipDocumentInput], { defaultValue: [], description: 'Further documents.' })
  documents!: MembershipDocumentInput[];
}

const membershipSubmitAnswer = mutationAnswer(
  'MembershipSubmit',
  { membership: shown(Membership, 'The membership, SUBMITTED; null when refused.') },
  submitApplication.refusals,
  { description: 'The membership whose application was handed in.' },
);

@Resolver()
export class MembershipSubmitMutation {
  private readonly submit;

  constructor(
    unit: UnitOfWork<MembershipsPorts>,
    private readonly lookups: MembershipLookups,
  ) {
    this.submit = submitApplication(unit);
  }

  @Requires('memberships:write')
  @Mutation(() => membershipSubmitAnswer.Payload, {
    description: 'Hands a draft in (rulebook MEM-01).',
  })
  async membershipSubmit(
    @Arg('input', () => MembershipSubmitInput, { description: 'Which one.' })
    { idempotencyKey, ...input }: MembershipSubmitInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof membershipSubmitAnswer>> {
    const outcome = await this.submit(callerOf(context), idempotencyKey, {
      ...input,
      documents: documentsOf(input.documents),
    });
    return answered(context, membershipSubmitAnswer, outcome, async ({ answer }) => ({
      membership: await this.lookups.membership(context, answer.membershipId),
    }));
  }
}
