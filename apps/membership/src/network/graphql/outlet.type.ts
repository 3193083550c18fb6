import { LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { OutletRecord } from '../application/ports';

@ObjectType('Outlet', { description: 'A second-tier sales point of a dealer.' })
export class Outlet {
  @Field(() => ID, { description: 'Opaque id, prefix "out".' })
  id!: string;

  @Field(() => String, { description: 'The code of the outlet; unique at its dealer.' })
  code!: string;

  @Field(() => Boolean, { description: 'Whether it still sells.' })
  isActive!: boolean;

  @Field(() => LocalDateScalar, { description: 'The business day of its registration on the platform.' })
  registeredOn!: string;

  readonly record!: OutletRecord;
}
