import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  MoneyInput,
  mutationAnswer,
  Requires,
  shown,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { BenefitNames } from '../application/benefit-names';
import { useEntitlement } from '../application/use-entitlement';
import type { Acknowledgement } from '../domain/entitlement-use';
import { AcknowledgementEnum } from './acknowledgement.type';
import { Entitlement, EntitlementUse } from './entitlement.type';
import type { EntitlementLookups } from './lookups';
import { presentEntitlement, presentUse } from './present';

@InputType('EntitlementUseInput', {
  description: "A use of a member's benefit, registered every single time.",
})
class EntitlementUseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Whose benefit it is.' })
  membershipId!: string;

  @Field(() => String, { description: 'The benefit, such as "CAR_WASH".' })
  code!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many at once.' })
  quantity!: number;

  @Field(() => MoneyInput, { description: 'List price of what was given: the value it had for the member.' })
  valueAmount!: MoneyInput;

  @Field(() => String, { description: 'The department that bears the cost, as a code of the dealer.' })
  bearingDepartment!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who performed it: the caller unless given. Another one only from a membership specialist, a manager ' +
      'or the system of the dealer, which has to name one.',
  })
  performedById?: string | null;

  @Field(() => AcknowledgementEnum, { description: 'How the member confirmed it.' })
  acknowledgement!: Acknowledgement;

  @Field(() => String, { nullable: true, description: 'A remark; at most 500 characters.' })
  note?: string | null;
}

const answer = mutationAnswer(
  'EntitlementUse',
  {
    entitlement: shown(Entitlement, 'The benefit after the use; null when refused.'),
    use: shown(EntitlementUse, 'The use as registered; null when refused.'),
  },
  useEntitlement.refusals,
  { description: 'The registered use and what is left.' },
);

@Resolver()
export class EntitlementUseMutation {
  constructor(
    private readonly run: ReturnType<typeof useEntitlement>,
    private readonly lookups: EntitlementLookups,
    private readonly names: BenefitNames,
  ) {}

  @Requires('entitlements:use')
  @Mutation(() => answer.Payload, {
    description:
      "Registers a use of a member's benefit; never more than is left, even by two desks (rulebook SVC-05).",
  })
  async entitlementUse(
    @Arg('input', () => EntitlementUseInput, { description: 'The use.' }) input: EntitlementUseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...use } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, use);
    return answered(context, answer, outcome, async ({ answer: { entitlementId, useId }, written }) => {
      const entitlement = written?.entitlement ?? (await this.lookups.entitlement(context, entitlementId));
      const uses = written ? [written.use] : await this.lookups.usesOf(context, entitlementId);
      const registered = uses.find(({ id }) => id === useId);
      return {
        entitlement: entitlement && presentEntitlement(entitlement, this.names, context.language),
        use: registered ? presentUse(registered) : null,
      };
    });
  }
}
