import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { StaffMemberRecord } from '../application/ports';
import type { StaffRole } from '../domain/staff-member';
import { StaffRoleEnum } from './enums';

@Directive('@key(fields: "id")')
@ObjectType('StaffMember', { description: 'A person on the staff of a dealer.' })
export class StaffMember {
  @Field(() => ID, { description: 'Opaque id, prefix "stf".' })
  id!: string;

  @Field(() => String, {
    description: 'The number in the system of the dealer, such as "SA-07"; unique there.',
  })
  staffNumber!: string;

  @Field(() => [StaffRoleEnum], { description: 'What the person does; at least one role.' })
  roles!: StaffRole[];

  readonly record!: StaffMemberRecord;
}
