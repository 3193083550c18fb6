import { keyRefusals } from '@autoclub/domain-kit';
import {
  type CodedUserError,
  type GraphContext,
  MoneyInput,
  presentRefusals,
  Requires,
  userErrorType,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { callerOf } from '../../documents/graph';
import type { BenefitNames } from '../application/benefit-names';
import type { useEntitlement } from '../application/use-entitlement';
import type { Acknowledgement } from '../domain/entitlement-use';
import { refusals } from '../domain/refusals';
import { AcknowledgementEnum } from './acknowledgement.type';
import { Entitlement, EntitlementUse } from './entitlement.type';
import type { EntitlementLookups } from './lookups';
import { presentEntitlement, presentUse } from './present';

const texts = { ...keyRefusals.texts, ...refusals.texts };

const EntitlementUseUserError = userErrorType('EntitlementUse', texts);

@InputType('EntitlementUseInput', {
  description: "A use of a member's benefit, registered every single time.",
})
class EntitlementUseInput {
  @Field(() => String, {
    description:
      'Chosen by the client, 1–128 characters; the same key and input answer the first result again.',
  })
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

  @Field(() => ID, { description: 'Who performed it; a member of staff of the dealer.' })
  performedById!: string;

  @Field(() => AcknowledgementEnum, { description: 'How the member confirmed it.' })
  acknowledgement!: Acknowledgement;

  @Field(() => String, { nullable: true, description: 'A remark; at most 500 characters.' })
  note?: string | null;
}

@ObjectType('EntitlementUsePayload', { description: 'The registered use and what is left.' })
class EntitlementUsePayload {
  @Field(() => Entitlement, { nullable: true, description: 'The benefit after the use; null when refused.' })
  entitlement!: Entitlement | null;

  @Field(() => EntitlementUse, { nullable: true, description: 'The use as registered; null when refused.' })
  use!: EntitlementUse | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [EntitlementUseUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}

@Resolver()
export class EntitlementUseMutation {
  constructor(
    private readonly run: ReturnType<typeof useEntitlement>,
    private readonly lookups: EntitlementLookups,
    private readonly names: BenefitNames,
  ) {}

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
    const outcome = await this.run(callerOf(context), idempotencyKey, use);
    if (!outcome.ok) {
      const userErrors = presentRefusals(outcome.refusals, texts, language, EntitlementUseUserError);
      return { entitlement: null, use: null, replayed: false, userErrors };
    }
    const { answer, replayed, written } = outcome.value;
    const entitlement =
      written?.entitlement ?? (await this.lookups.entitlement(context, answer.entitlementId));
    const uses = written ? [written.use] : await this.lookups.usesOf(context, answer.entitlementId);
    const registered = uses.find(({ id }) => id === answer.useId);
    return {
      entitlement: entitlement && presentEntitlement(entitlement, this.names, language),
      use: registered ? presentUse(registered) : null,
      replayed,
      userErrors: [],
    };
  }
}
