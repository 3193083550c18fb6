import { Field, ID, ObjectType } from 'type-graphql';
import type { OutletRecord } from '../application/ports';

@ObjectType('Outlet', { description: 'A second-tier sales point of a dealer.' })
export class Outlet {
  @Field(() => ID, { description: 'Opaque id, prefix "out".' })
  id!: string;

  @Field(() => String, { description: 'The code of the outlet; unique at its dealer.' })
  code!: string;

  @Field(() => String, { description: 'The name of the outlet.' })
  name!: string;

  readonly record!: OutletRecord;
}
