import { money, parseMoney, refused, type Money, type Outcome, type Refusal } from '@autoclub/domain-kit';
import { Requires, type GraphContext, type MoneyInput } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Answer } from '../../kernel';
import { answered, answeredImport, dealerCaller, dealerSystemCaller, presented } from '../../kernel/graph';
import type { MembershipsDeps } from './deps';
import {
  MembershipApplyInput,
  MembershipApproveInput,
  MembershipRejectInput,
  MembershipSubmitInput,
  type MembershipDocumentInput,
} from './membership.inputs';
import { membershipRows } from './membership-rows';
import { MembershipsImportInput } from './memberships-import.input';
import { membershipLoaders } from './loaders';
import { MembershipApplyPayload, MembershipApplyUserError } from './membership-apply.payload';
import { MembershipApprovePayload, MembershipApproveUserError } from './membership-approve.payload';
import { MembershipRejectPayload, MembershipRejectUserError } from './membership-reject.payload';
import { MembershipSubmitPayload, MembershipSubmitUserError } from './membership-submit.payload';
import {
  MembershipsImportPayload,
  MembershipsImportRowUserError,
  MembershipsImportUserError,
} from './memberships-import.payload';
import { presentMembership } from './present';
import type { Membership } from './membership.type';

type Written = Outcome<Answer<{ readonly membershipId: string }>, Refusal>;

@Resolver()
export class MembershipCommandsResolver {
  constructor(private readonly deps: MembershipsDeps) {}

  @Requires('memberships:write')
  @Mutation(() => MembershipApplyPayload, {
    description: 'Opens an application for a tier by one of the ways into it (rulebook MEM-01, MEM-03).',
  })
  async membershipApply(
    @Arg('input', () => MembershipApplyInput, { description: 'The application.' })
    input: MembershipApplyInput,
    @Ctx() context: GraphContext,
  ): Promise<MembershipApplyPayload> {
    const caller = dealerCaller(context);
    const feePaid = moneyOf(input.feePaid);
    const documents = documentsOf(input);
    const outcome: Written = feePaid
      ? await this.deps.commands.applyForMembership(caller, { ...input, feePaid, documents })
      : refused({ code: 'AMOUNT_INVALID', field: ['feePaid', 'amount'] });
    return this.payload(context, outcome, MembershipApplyUserError);
  }

  @Requires('memberships:write')
  @Mutation(() => MembershipSubmitPayload, { description: 'Hands a draft in (rulebook MEM-01).' })
  async membershipSubmit(
    @Arg('input', () => MembershipSubmitInput, { description: 'Which one.' }) input: MembershipSubmitInput,
    @Ctx() context: GraphContext,
  ): Promise<MembershipSubmitPayload> {
    const command = { ...input, documents: documentsOf(input) };
    const outcome = await this.deps.commands.submitApplication(dealerCaller(context), command);
    return this.payload(context, outcome, MembershipSubmitUserError);
  }

  @Requires('memberships:approve')
  @Mutation(() => MembershipApprovePayload, {
    description:
      'Approves an application: issues the card and starts the membership. A missing document blocks it and is named.',
  })
  async membershipApprove(
    @Arg('input', () => MembershipApproveInput, { description: 'Which one.' }) input: MembershipApproveInput,
    @Ctx() context: GraphContext,
  ): Promise<MembershipApprovePayload> {
    const command = { ...input, documents: documentsOf(input) };
    const outcome = await this.deps.commands.approveApplication(dealerCaller(context), command);
    return this.payload(context, outcome, MembershipApproveUserError);
  }

  @Requires('memberships:approve')
  @Mutation(() => MembershipRejectPayload, {
    description: 'Rejects an application with its reason; the customer may apply again (rulebook MEM-01).',
  })
  async membershipReject(
    @Arg('input', () => MembershipRejectInput, { description: 'Which one, and why.' })
    input: MembershipRejectInput,
    @Ctx() context: GraphContext,
  ): Promise<MembershipRejectPayload> {
    const outcome = await this.deps.commands.rejectApplication(dealerCaller(context), { ...input });
    return this.payload(context, outcome, MembershipRejectUserError);
  }

  @Requires('memberships:approve')
  @Mutation(() => MembershipsImportPayload, {
    description:
      'Takes in a chunk of memberships.csv: cards that run already. Sent again, its rows are UNCHANGED. For systems.',
  })
  async membershipsImport(
    @Arg('input', () => MembershipsImportInput, { description: 'The chunk.' }) input: MembershipsImportInput,
    @Ctx() context: GraphContext,
  ): Promise<MembershipsImportPayload> {
    const caller = dealerSystemCaller(context);
    const outcome = await this.deps.commands.importMemberships(caller, membershipRows(input));
    return answeredImport(context, outcome, MembershipsImportUserError, MembershipsImportRowUserError);
  }

  private async payload(
    context: GraphContext,
    outcome: Written,
    UserError: Parameters<typeof answered>[2],
  ): Promise<MembershipApplyPayload> {
    const load = async ({ membershipId }: { readonly membershipId: string }): Promise<Membership | null> =>
      presented(
        await membershipLoaders(context, this.deps.memberships).membership().load(membershipId),
        presentMembership,
      );
    const { node, ...rest } = await answered(context, outcome, UserError, load);
    return { membership: node, ...rest };
  }
}

/** The amount, zero when none is given; undefined for what is not an amount. */
function moneyOf(input: MoneyInput | null | undefined): Money | undefined {
  return input ? parseMoney(input.amount, input.currencyCode) : money(0);
}

function documentsOf({ documents }: { readonly documents: readonly MembershipDocumentInput[] }) {
  return documents.map(({ kind, reference }) => ({ kind, reference }));
}
