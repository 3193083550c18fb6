import { codeEnum } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import type { CustomerWarning } from '../domain/customer-warnings';
import { Customer } from './customer.type';

const CustomerWarningEnum = codeEnum<CustomerWarning>(
  'CustomerWarningCode',
  'What a warning on a customer is about.',
  { SAME_NAME_AND_PHONE: 'Other customers of the dealer have the same name and phone number.' },
);

@ObjectType('CustomerWarning', {
  description: 'What somebody should know of a customer whose record is right all the same.',
})
export class CustomerWarningType {
  @Field(() => CustomerWarningEnum, { description: 'What it is about.' })
  code!: CustomerWarning;

  @Field(() => String, { description: "It as a sentence in the caller's language." })
  message!: string;

  @Field(() => [Customer], { description: 'The other customers it is about, oldest first.' })
  customers!: Customer[];
}
