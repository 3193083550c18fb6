import { connection, ExternalRefType, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { CustomerView } from '../application/reading';
import type { CustomerKind } from '../domain/customer';
import { CustomerKindEnum } from './enums';

@Directive('@key(fields: "id")')
@ObjectType('Customer', {
  description: 'A person or a company at one dealer: one record across its departments.',
})
export class Customer {
  @Field(() => ID, { description: 'Opaque id, prefix "cus".' })
  id!: string;

  @Field(() => CustomerKindEnum, { description: 'Person or company.' })
  kind!: CustomerKind;

  @Field(() => ExternalRefType, {
    nullable: true,
    description: 'The number in the system of the dealer; null when it was registered by hand without one.',
  })
  externalRef!: ExternalRefType | null;

  @Field(() => LocalDateScalar, { description: 'The business day of registration at the dealer.' })
  registeredOn!: string;

  @Field(() => Boolean, { description: 'Whether the keyed hash of an identity document is kept.' })
  hasIdentityReference!: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which the person was erased (rulebook MEM-17); null for everybody else.',
  })
  erasedOn!: string | null;

  @Field(() => String, { description: 'The trace that the record came by (rulebook PLT-06).' })
  traceId!: string;

  readonly record!: CustomerView;
}

export const CustomerConnection = connection(Customer, 'Customer');
