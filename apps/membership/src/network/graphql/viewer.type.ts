import type { PrincipalKind } from '@autoclub/identity';
import { Field, ObjectType } from 'type-graphql';
import type { StaffRole } from '../domain/staff-member';
import { PrincipalKindEnum, StaffRoleEnum } from './enums';

@ObjectType('Viewer', { description: 'Who is asking, as the token says.' })
export class Viewer {
  @Field(() => String, { description: 'The subject of the token.' })
  subject!: string;

  @Field(() => PrincipalKindEnum, { description: 'What kind of caller it is.' })
  kind!: PrincipalKind;

  @Field(() => [StaffRoleEnum], { description: 'The roles of dealer staff; empty for all others.' })
  roles!: StaffRole[];
}
