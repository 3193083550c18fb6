import { connection, DecimalScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { InsurancePolicy } from './insurance-policy.type';

@ObjectType('InsuranceRenewal', {
  description: 'A policy that is about to end, or has ended, and the one that followed it (rulebook SVC-10).',
})
export class InsuranceRenewal {
  policyId!: string;
  nextPolicyId!: string | null;

  @Field(() => LocalDateScalar, { description: 'First day without the policy.' })
  endsOn!: string;

  @Field(() => Int, { description: 'Days from today until then; negative when it has ended.' })
  daysLeft!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The stage of the programme it has reached, in days ahead: 90, 60 or 30; null before the first.',
  })
  stageDays!: number | null;

  @Field(() => InsurancePolicy, { nullable: true, description: 'The policy that ends.' })
  insurancePolicy?: InsurancePolicy | null;

  @Field(() => InsurancePolicy, {
    nullable: true,
    description:
      'The next policy of the same vehicle and kind, sold here or elsewhere; null until there is one.',
  })
  renewedBy?: InsurancePolicy | null;
}

export const InsuranceRenewalConnection = connection(InsuranceRenewal, 'InsuranceRenewal');

@ObjectType('InsuranceRenewalRate', {
  description: 'How many policies that ended were renewed (rulebook SVC-10).',
})
export class InsuranceRenewalRate {
  @Field(() => Int, { description: 'Policies that ended on the days asked for.' })
  endedCount!: number;

  @Field(() => Int, { description: 'Those that were followed by a policy sold here.' })
  renewedHereCount!: number;

  @Field(() => Int, { description: 'Those that were followed by a policy sold elsewhere.' })
  renewedElsewhereCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Renewed here of all that ended, 0 to 1 with four places, rounded down; null where none ended.',
  })
  renewalRate!: string | null;
}
