import { codeEnum, DateRange, ExternalRefType, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DocumentWarningType } from '../../documents/graph';
import { Customer, Dealer, Vehicle } from '../../network/graph';
import type { PolicyKind } from '../domain/insurance-policy';

export const InsurancePolicyKindEnum = codeEnum<PolicyKind>(
  'InsurancePolicyKind',
  'What an insurance policy covers (rulebook SVC-10).',
  { COMPULSORY: 'The compulsory traffic insurance.', COMMERCIAL: 'A commercial insurance beside it.' },
);

@Directive('@key(fields: "id")')
@ObjectType('InsurancePolicy', {
  description: 'An insurance policy of a vehicle, sold here or elsewhere (rulebook SVC-10).',
})
export class InsurancePolicy {
  @Field(() => ID, { description: 'Opaque id, prefix "pol".' })
  id!: string;

  @Field(() => String, { description: "The insurer's number; unique at the dealer." })
  policyNumber!: string;

  @Field(() => ExternalRefType, {
    nullable: true,
    description: 'The number in the system of the dealer, if it came from one.',
  })
  externalRef!: ExternalRefType | null;

  @Field(() => Int, { description: 'Counts up with each amendment by the system of the dealer.' })
  revision!: number;

  @Field(() => InsurancePolicyKindEnum, { description: 'Compulsory or commercial.' })
  kind!: PolicyKind;

  @Field(() => String, { description: 'The code of the insurer, such as "PICC".' })
  insurerCode!: string;

  @Field(() => Boolean, { description: 'Whether the dealer sold it; only then it earns points.' })
  isSoldHere!: boolean;

  @Field(() => LocalDateScalar, { description: 'The business day it was sold on.' })
  soldOn!: string;

  @Field(() => DateRange, { description: 'The insured days.' })
  period!: DateRange;

  @Field(() => MoneyType, { description: 'The premium.' })
  premiumAmount!: MoneyType;

  @Field(() => Customer, { nullable: true, description: 'Whose policy it is.' })
  customer!: Customer;

  @Field(() => Vehicle, { nullable: true, description: 'The insured vehicle.' })
  vehicle!: Vehicle;

  @Field(() => Customer, { nullable: true, description: 'Whose car it was on the day of the sale.' })
  vehicleOwner!: Customer | null;

  @Field(() => [DocumentWarningType], { description: 'What somebody should know of it; empty for most.' })
  warnings!: DocumentWarningType[];

  @Field(() => Dealer, { nullable: true, description: 'The dealer that recorded it.' })
  dealer!: Dealer;

  @Field(() => String, { description: 'The trace it came by (rulebook PLT-06).' })
  traceId!: string;
}
