import { keptPhone, keptPlate, keptVin, type LocalDate } from '@autoclub/domain-kit';
import { requirePermission } from '@autoclub/identity';
import { given, LocalDateScalar, type GraphContext } from '@autoclub/subgraph-kit';
import { Field, InputType } from 'type-graphql';
import type { CustomerFilter } from '../application/reading';
import type { CustomerKind } from '../domain/customer';
import { CustomerKindEnum } from './enums';

@InputType('CustomerFilter', {
  description:
    'Which customers to list, by all conditions together; absent ones exclude no customer. Those on personal data need the right to see them.',
})
export class CustomerFilterInput {
  @Field(() => CustomerKindEnum, { nullable: true, description: 'Only this kind.' })
  kind?: CustomerKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Only members, or only others.' })
  isMember?: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Registered on this day or later.' })
  registeredFrom?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Registered before this day.' })
  registeredTo?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The name, or how it begins.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The whole phone number, in any writing.' })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The licence plate of one of the vehicles, in any writing.',
  })
  plate?: string | null;

  @Field(() => String, { nullable: true, description: 'The identification number of one of the vehicles.' })
  vin?: string | null;
}

/**
 * The filter with its texts in the form in which they are kept. Who may see no name and phone may not find out by
 * guessing either. What cannot be a phone number or a plate belongs to no customer.
 */
export function filterOf(
  input: CustomerFilterInput | null | undefined,
  context: GraphContext,
): CustomerFilter {
  const { name, phone, plate, vin, ...rest } = given(input);
  if ([name, phone, plate, vin].some((text) => text !== undefined))
    requirePermission(context.principal, 'members:pii');
  return {
    ...rest,
    ...(name !== undefined && { name: name.trim() }),
    ...(phone !== undefined && { phone: keptPhone(phone) ?? phone }),
    ...(plate !== undefined && { plate: keptPlate(plate) ?? plate }),
    ...(vin !== undefined && { vin: keptVin(vin) }),
  };
}
