import type { LocalDate } from '@autoclub/domain-kit';
import { DateRangeInput, ExternalRefInput, LocalDateScalar, MoneyInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { PolicyKind } from '../../domain/insurance-policy';
import { InsurancePolicyKindEnum } from '../enums';

@InputType('InsurancePolicyRecordInput', { description: 'An insurance policy of a vehicle.' })
export class InsurancePolicyRecordInput {
  @Field(() => String, {
    description:
      'Chosen by the client, 1–128 characters; the same key and input answer the first result again.',
  })
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
