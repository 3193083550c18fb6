import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { CustomerHome, DealerCopy } from '../application/ports';

/*
 * Entities that other services own and this one adds fields to. Beside its id an entity carries what the reference
 * found out about it, so that its fields do not look it up again.
 */

@Directive('@key(fields: "id")')
@ObjectType('Customer', { description: 'A customer record of a dealer.' })
export class CustomerEntity {
  @Field(() => ID, { description: 'The identifier, `cus_…`.' })
  id!: string;

  readonly home!: CustomerHome;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Vehicle', { description: 'A vehicle on the file of a dealer.' })
export class VehicleEntity {
  @Field(() => ID, { description: 'The identifier, `veh_…`.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Dealer', { description: 'A franchised 4S store.' })
export class DealerEntity {
  @Field(() => ID, { description: 'The identifier, `dlr_…`.' })
  id!: string;

  readonly copy!: DealerCopy;
}

@Directive('@key(fields: "id")')
@ObjectType('Region', { description: 'A regional office of the brand owner.' })
export class RegionEntity {
  @Field(() => ID, { description: 'The identifier, `reg_…`.' })
  id!: string;
}
