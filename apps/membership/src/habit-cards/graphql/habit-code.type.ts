import type { Bilingual } from '@autoclub/domain-kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('HabitCode', { description: 'A habit, usage environment or interest of the programme.' })
export class HabitCode {
  @Field(() => String, { description: 'The code, such as "SELF_DRIVE_TOURS".' })
  code!: string;

  readonly names!: Bilingual;
}
