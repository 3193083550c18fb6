import { userErrorType, type CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { InsurancePolicyChangeEnum } from '../enums';
import { refusalsOf, refusalTexts } from '../refusal-texts';
import { InsurancePolicy } from '../types/insurance-policy.type';

export const InsurancePolicyRecordUserError = userErrorType(
  'InsurancePolicyRecord',
  refusalTexts,
  refusalsOf.recordPolicy,
);

@ObjectType('InsurancePolicyRecordPayload', { description: 'The recorded policy.' })
export class InsurancePolicyRecordPayload {
  @Field(() => InsurancePolicy, {
    nullable: true,
    description: 'The policy as it is now; null when refused.',
  })
  insurancePolicy!: InsurancePolicy | null;

  @Field(() => InsurancePolicyChangeEnum, {
    nullable: true,
    description: 'What this delivery did; null when refused.',
  })
  change!: keyof typeof InsurancePolicyChangeEnum | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [InsurancePolicyRecordUserError], {
    description: 'Why it was refused; empty when it was not.',
  })
  userErrors!: CodedUserError[];
}
