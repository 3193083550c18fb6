import type { LocalDate, Period } from '@autoclub/domain-kit';
import {
  answered,
  type AnswerOf,
  callerOf,
  codeEnum,
  DateRangeInput,
  ExternalRefInput,
  type GraphContext,
  IdempotencyKey,
  LocalDateScalar,
  MoneyInput,
  mutationAnswer,
  Requires,
  shown,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { recordPolicy } from '../application/record-policy';
import type { PolicyKind, PolicyRecord } from '../domain/insurance-policy';
import { InsurancePolicy, InsurancePolicyKindEnum } from './insurance-policy.type';
import type { PolicyLookups } from './lookups';
import { presentPolicy } from './present';

const InsurancePolicyChangeEnum = codeEnum<PolicyRecord['change']>(
  'InsurancePolicyChange',
  'What a delivery of an insurance policy did (rulebook CONV-5).',
  {
    RECORDED: 'It was new.',
    AMENDED: 'A higher revision replaced the content.',
    UNCHANGED: 'It was known word for word; nothing was written.',
  },
);

@InputType('InsurancePolicyRecordInput', { description: 'An insurance policy of a vehicle.' })
class InsurancePolicyRecordInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: "The insurer's number; 1–64 characters, unique at the dealer." })
  policyNumber!: string;

  @Field(() => ExternalRefInput, { nullable: true, description: 'The number in the system of the dealer.' })
  externalRef?: ExternalRefInput | null;

  @Field(() => Int, { defaultValue: 1, description: 'Counts up when the policy is amended.' })
  revision!: number;

  @Field(() => ID, { description: 'Whose policy it is.' })
  customerId!: string;

  @Field(() => ID, { description: 'The insured vehicle.' })
  vehicleId!: string;

  @Field(() => InsurancePolicyKindEnum, { description: 'Compulsory or commercial.' })
  kind!: PolicyKind;

  @Field(() => String, { description: 'The code of the insurer, such as "PICC".' })
  insurerCode!: string;

  @Field(() => Boolean, { description: 'Whether the dealer sold it.' })
  isSoldHere!: boolean;

  @Field(() => LocalDateScalar, { description: 'The business day it was sold on; not in the future.' })
  soldOn!: LocalDate;

  @Field(() => DateRangeInput, { description: 'The insured days.' })
  period!: DateRangeInput;

  @Field(() => MoneyInput, { description: 'The premium; zero or more.' })
  premiumAmount!: MoneyInput;
}

const answer = mutationAnswer(
  'InsurancePolicyRecord',
  {
    insurancePolicy: shown(InsurancePolicy, 'The policy as it is now; null when refused.'),
    change: shown(InsurancePolicyChangeEnum, 'What this delivery did; null when refused.'),
  },
  recordPolicy.refusals,
  { description: 'The recorded policy.' },
);

@Resolver()
export class InsurancePolicyRecordMutation {
  constructor(
    private readonly run: ReturnType<typeof recordPolicy>,
    private readonly lookups: PolicyLookups,
  ) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description:
      'Records an insurance policy, amends it by a higher revision, or recognises it (rulebook SVC-10).',
  })
  async insurancePolicyRecord(
    @Arg('input', () => InsurancePolicyRecordInput, { description: 'The policy.' })
    input: InsurancePolicyRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, period, ...rest } = input;
    const policy = { ...rest, period: period as Period };
    const outcome = await this.run(callerOf(context), idempotencyKey, policy);
    return answered(context, answer, outcome, async ({ answer: { policyId, change }, written }) => {
      const recorded = written ?? (await this.lookups.policy(context, policyId));
      return { insurancePolicy: recorded && presentPolicy(recorded, context), change };
    });
  }
}
