import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { keyRefusals, userErrors } from '../../kernel/graph';
import { registerCustomerRefusals } from '../application/register-customer';
import { customerTexts } from '../domain/refusals';
import { Customer } from './customer.type';

export const CustomerRegisterUserError = userErrors('CustomerRegister', customerTexts, [
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
