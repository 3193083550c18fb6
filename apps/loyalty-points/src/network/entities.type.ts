import { Directive, Field, ID, ObjectType } from 'type-graphql';

/*
 * Entities that other services own and this one adds fields to. The fields live in their resolvers.
 */

@Directive('@key(fields: "id")')
@ObjectType('Membership', { description: 'A card of the club.' })
export class MembershipEntity {
  @Field(() => ID, { description: 'The identifier, `mem_…`.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('RepairOrder', { description: 'A settled repair order.' })
export class RepairOrderEntity {
  @Field(() => ID, { description: 'The identifier, `ror_…`.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('StaffMember', { description: 'A person who works at a dealer.' })
export class StaffMemberEntity {
  @Field(() => ID, { description: 'The identifier, `stf_…`.' })
  id!: string;
}
