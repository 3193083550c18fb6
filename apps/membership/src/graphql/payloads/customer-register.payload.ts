import { userErrorType, type CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { registerCustomerRefusals } from '../../application/register-customer/register-customer';
import { keyRefusals, refusalTexts } from '../refusal-texts';
import { Customer } from '../types/customer.type';

export const CustomerRegisterUserError = userErrorType('CustomerRegister', refusalTexts, [
  ...registerCustomerRefusals,
  ...keyRefusals,
]);

@ObjectType('CustomerRegisterPayload', { description: 'The registered customer with the vehicles.' })
export class CustomerRegisterPayload {
  @Field(() => Customer, { nullable: true, description: 'The customer; null when refused.' })
  customer!: Customer | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [CustomerRegisterUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
