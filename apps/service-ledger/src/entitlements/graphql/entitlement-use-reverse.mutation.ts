import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
  shown,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { BenefitNames } from '../application/benefit-names';
import { reverseEntitlementUse } from '../application/reverse-use';
import { Entitlement, EntitlementUse } from './entitlement.type';
import type { EntitlementLookups } from './lookups';
import { presentEntitlement, presentUse } from './present';

@InputType('EntitlementUseReverseInput', { description: 'A use of a benefit that is taken back.' })
class EntitlementUseReverseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which use.' })
  entitlementUseId!: string;

  @Field(() => String, { description: 'Why, as a code of the dealer, such as "REGISTERED_TWICE".' })
  reasonCode!: string;
}

const answer = mutationAnswer(
  'EntitlementUseReverse',
  {
    entitlement: shown(Entitlement, 'The benefit with what is left now; null when refused.'),
    use: shown(EntitlementUse, 'The use, which counts no more; null when refused.'),
  },
  reverseEntitlementUse.refusals,
  { description: 'The use that was taken back and what is left.' },
);

@Resolver()
export class EntitlementUseReverseMutation {
  constructor(
    private readonly run: ReturnType<typeof reverseEntitlementUse>,
    private readonly lookups: EntitlementLookups,
    private readonly names: BenefitNames,
  ) {}

  @Requires('entitlements:use')
  @Mutation(() => answer.Payload, {
    description:
      'Takes a use of a benefit back, whole and once: the use stays as it was registered, and what is left grows by ' +
      'it (rulebook SVC-05).',
  })
  async entitlementUseReverse(
    @Arg('input', () => EntitlementUseReverseInput, { description: 'Which use, and why.' })
    input: EntitlementUseReverseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, wanted);
    return answered(context, answer, outcome, async ({ answer: { entitlementId, useId }, written }) => {
      const entitlement = written?.entitlement ?? (await this.lookups.entitlement(context, entitlementId));
      const uses = written ? [written.use] : await this.lookups.usesOf(context, entitlementId);
      const reversed = uses.find(({ id }) => id === useId);
      return {
        entitlement: entitlement && presentEntitlement(entitlement, this.names, context.language),
        use: reversed ? presentUse(reversed) : null,
      };
    });
  }
}
