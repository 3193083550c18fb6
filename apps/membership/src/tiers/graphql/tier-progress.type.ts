import { Field, ObjectType } from 'type-graphql';
import type { TierAhead, WayAhead } from '../domain/tier-progress';
import { Tier } from './tier.type';

@ObjectType('TierWayProgress', {
  description: 'How far a member has come on one way into a higher tier (rulebook MEM-03).',
})
export class TierWayProgress {
  @Field(() => String, { description: 'The code of the way, such as "VISITS".' })
  code!: string;

  @Field(() => Boolean, {
    description:
      'Whether the way is open: an upgrade that is asked for today would be given, and every other one has been.',
  })
  isOpen!: boolean;

  readonly ahead!: WayAhead;
}

@ObjectType('HigherTier', {
  description: 'A tier above the one held, and what is missing to it on each way that leads into it.',
})
export class HigherTier {
  @Field(() => Tier, { description: 'The tier.' })
  tier!: Tier;

  @Field(() => [TierWayProgress], {
    description: 'The ways into it from the present tier; any one is enough.',
  })
  ways!: TierWayProgress[];
}

export function presentHigherTiers(ahead: readonly TierAhead[]): HigherTier[] {
  return ahead.map(({ tier, ways }) => ({
    tier: { code: tier.code, rank: tier.rank, definition: tier },
    ways: ways.map((way) => ({ code: way.code, isOpen: way.isOpen, ahead: way })),
  }));
}
