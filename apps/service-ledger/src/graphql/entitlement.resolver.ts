import { type GraphContext, presentRefusals, Requires } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { callerOf } from './caller';
import type { GraphDeps } from './graph-deps';
import { EntitlementUseInput } from './inputs/entitlement-use.input';
import type { Loaders } from './loaders';
import { EntitlementUsePayload, EntitlementUseUserError } from './payloads/entitlement-use.payload';
import { presentEntitlement, presentUse } from './present';
import { refusalTexts } from './refusal-texts';
import { Entitlement, EntitlementUse } from './types/entitlement.type';

@Resolver(() => Entitlement)
export class EntitlementResolver {
  constructor(
    private readonly deps: GraphDeps,
    private readonly loaders: Loaders,
  ) {}

  @Requires('memberships:read')
  @FieldResolver(() => [EntitlementUse], {
    description: 'Every use of it in this membership year, oldest first.',
  })
  async uses(@Root() entitlement: Entitlement, @Ctx() context: GraphContext): Promise<EntitlementUse[]> {
    return (await this.loaders.usesOf(context, entitlement.id)).map(presentUse);
  }

  @Requires('entitlements:use')
  @Mutation(() => EntitlementUsePayload, {
    description:
      "Registers a use of a member's benefit; never more than is left, even by two desks (rulebook SVC-05).",
  })
  async entitlementUse(
    @Arg('input', () => EntitlementUseInput, { description: 'The use.' }) input: EntitlementUseInput,
    @Ctx() context: GraphContext,
  ): Promise<EntitlementUsePayload> {
    const { language } = context;
    const { idempotencyKey, ...use } = input;
    const outcome = await this.deps.useEntitlement(callerOf(context), idempotencyKey, use);
    if (!outcome.ok) {
      const userErrors = presentRefusals(outcome.refusals, refusalTexts, language, EntitlementUseUserError);
      return { entitlement: null, use: null, replayed: false, userErrors };
    }
    const { entitlementId, useId, replayed, written } = outcome.value;
    const entitlement = written?.entitlement ?? (await this.loaders.entitlement(context, entitlementId));
    const uses = written ? [written.use] : await this.loaders.usesOf(context, entitlementId);
    const registered = uses.find(({ id }) => id === useId);
    return {
      entitlement: entitlement && presentEntitlement(entitlement, this.deps.benefitNames, language),
      use: registered ? presentUse(registered) : null,
      replayed,
      userErrors: [],
    };
  }
}
