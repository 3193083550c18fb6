import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { CountedOrder } from '../../application/ports';

/** Beside its id it carries what the reference found out about it. */
@Directive('@key(fields: "id")')
@ObjectType('RepairOrder', { description: 'A settled repair order.' })
export class RepairOrderEntity {
  @Field(() => ID, { description: 'The identifier, `ror_…`.' })
  id!: string;

  readonly counted!: CountedOrder;
}
