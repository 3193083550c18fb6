import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Customer', { description: 'A customer of the dealer, as far as the workshop knows one.' })
export class Customer {
  @Field(() => ID, { description: 'Opaque id, prefix "cus".' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Vehicle', { description: 'A vehicle, as far as the workshop knows it.' })
export class Vehicle {
  @Field(() => ID, { description: 'Opaque id, prefix "veh".' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Membership', { description: 'A membership, as far as its benefits go.' })
export class Membership {
  @Field(() => ID, { description: 'Opaque id, prefix "mem".' })
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Dealer', { description: 'A dealer of the network.' })
export class Dealer {
  @Field(() => ID, { description: 'Opaque id, prefix "dlr".' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('StaffMember', { description: 'A person who works at a dealer.' })
export class StaffMember {
  @Field(() => ID, { description: 'Opaque id, prefix "stf".' })
  id!: string;
}
