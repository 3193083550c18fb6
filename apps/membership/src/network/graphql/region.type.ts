import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { RegionRecord } from '../application/ports';

@Directive('@key(fields: "id")')
@ObjectType('Region', { description: 'A regional office of the OEM. Everyone may read it.' })
export class Region {
  @Field(() => ID, { description: 'Opaque id, prefix "reg".' })
  id!: string;

  @Field(() => String, { description: 'The code of the region, such as "EAST"; unique on the platform.' })
  code!: string;

  readonly record!: RegionRecord;
}
