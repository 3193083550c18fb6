import { type GraphContext, presentRefusals, Requires } from '@autoclub/subgraph-kit';
import type { Period } from '@autoclub/domain-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { callerOf } from './caller';
import type { GraphDeps } from './graph-deps';
import { InsurancePolicyRecordInput } from './inputs/insurance-policy-record.input';
import type { Loaders } from './loaders';
import {
  InsurancePolicyRecordPayload,
  InsurancePolicyRecordUserError,
} from './payloads/insurance-policy-record.payload';
import { presentPolicy } from './present';
import { refusalTexts } from './refusal-texts';
import { InsurancePolicy } from './types/insurance-policy.type';

@Resolver(() => InsurancePolicy)
export class InsurancePolicyResolver {
  constructor(
    private readonly deps: GraphDeps,
    private readonly loaders: Loaders,
  ) {}

  @Requires('orders:read')
  @Query(() => InsurancePolicy, {
    nullable: true,
    description: 'An insurance policy by its id; null when it is not there.',
  })
  async insurancePolicy(
    @Arg('id', () => ID, { description: 'The id of the policy.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<InsurancePolicy | null> {
    const policy = await this.loaders.policy(context, id);
    return policy && presentPolicy(policy);
  }

  @Requires('orders:write')
  @Mutation(() => InsurancePolicyRecordPayload, {
    description:
      'Records an insurance policy, amends it by a higher revision, or recognises it (rulebook SVC-10).',
  })
  async insurancePolicyRecord(
    @Arg('input', () => InsurancePolicyRecordInput, { description: 'The policy.' })
    input: InsurancePolicyRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<InsurancePolicyRecordPayload> {
    const { idempotencyKey, period, ...rest } = input;
    const policy = { ...rest, period: period as Period };
    const outcome = await this.deps.recordInsurancePolicy(callerOf(context), idempotencyKey, policy);
    if (!outcome.ok) {
      const { language } = context;
      const userErrors = presentRefusals(
        outcome.refusals,
        refusalTexts,
        language,
        InsurancePolicyRecordUserError,
      );
      return { insurancePolicy: null, change: null, replayed: false, userErrors };
    }
    const { change, replayed, policyId } = outcome.value;
    const recorded = outcome.value.policy ?? (await this.loaders.policy(context, policyId));
    return { insurancePolicy: recorded && presentPolicy(recorded), change, replayed, userErrors: [] };
  }
}
