import {
  answered,
  callerOf,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Membership, type MembershipLookups } from '../../memberships/graph';
import { renewMembership } from '../application/renew-membership';
import { returnToClub } from '../application/return-to-club';
import type { RenewalsPorts } from '../application/ports';
import { MembershipRenewInput, MembershipReturnInput } from './payment.input';

const membership = shown(Membership, 'The membership with its new validity; null when refused.');
const renewAnswer = mutationAnswer('MembershipRenew', { membership }, renewMembership.refusals, {
  description: 'The membership that goes on.',
});
const returnAnswer = mutationAnswer('MembershipReturn', { membership }, returnToClub.refusals, {
  description: 'The membership that runs again.',
});

/** Renews cards and takes lapsed members back. */
@Resolver()
export class RenewalMutations {
  private readonly renew;
  private readonly comeBack;

  constructor(
    unit: UnitOfWork<RenewalsPorts>,
    private readonly lookups: MembershipLookups,
  ) {
    this.renew = renewMembership(unit);
    this.comeBack = returnToClub(unit);
  }

  @Requires('memberships:write')
  @Mutation(() => renewAnswer.Payload, {
    description:
      'Renews a card from 30 days before until 30 days after its expiry: tier and points stay, and the new period begins at the old expiry (rulebook MEM-05).',
  })
  async membershipRenew(
    @Arg('input', () => MembershipRenewInput, { description: 'Whose card, and how the fee is settled.' })
    { idempotencyKey, ...input }: MembershipRenewInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof renewAnswer>> {
    const outcome = await this.renew(callerOf(context), idempotencyKey, input);
    return answered(context, renewAnswer, outcome, async ({ answer }) => ({
      membership: await this.lookups.membership(context, answer.membershipId),
    }));
  }

  @Requires('memberships:write')
  @Mutation(() => returnAnswer.Payload, {
    description:
      'Takes a lapsed member back within the window of the dealer, or with a top-up: a new period begins today (rulebook MEM-08).',
  })
  async membershipReturn(
    @Arg('input', () => MembershipReturnInput, { description: 'Who, and how the fee is settled.' })
    { idempotencyKey, ...input }: MembershipReturnInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof returnAnswer>> {
    const outcome = await this.comeBack(callerOf(context), idempotencyKey, input);
    return answered(context, returnAnswer, outcome, async ({ answer }) => ({
      membership: await this.lookups.membership(context, answer.membershipId),
    }));
  }
}
