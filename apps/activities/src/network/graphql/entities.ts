import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Entities that other services own and this one refers to or adds fields to. */

@Directive('@key(fields: "id")')
@ObjectType('Customer', { description: 'A customer record of a dealer.' })
export class CustomerEntity {
  @Field(() => ID, { description: 'The identifier, `cus_…`.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Membership', { description: "A card of the dealer's club." })
export class MembershipEntity {
  @Field(() => ID, { description: 'The identifier, `mem_…`.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('StaffMember', { description: 'A person who works at a dealer.' })
export class StaffMemberEntity {
  @Field(() => ID, { description: 'The identifier, `stf_…`.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Dealer', { description: 'A franchised 4S store.' })
export class DealerEntity {
  @Field(() => ID, { description: 'The identifier, `dlr_…`.' })
  id!: string;
}
