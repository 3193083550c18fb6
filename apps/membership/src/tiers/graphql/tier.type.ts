import { Field, Int, ObjectType } from 'type-graphql';
import type { Tier as TierDefinition } from '../domain/tier';

@ObjectType('Tier', {
  description: 'A tier of the club as the programme in force defines it (rulebook MEM-03).',
})
export class Tier {
  @Field(() => String, { description: 'The code of the tier, such as "SILVER".' })
  code!: string;

  @Field(() => Int, { description: 'The place among the tiers; a higher one is better.' })
  rank!: number;

  readonly definition!: TierDefinition | undefined;
}
