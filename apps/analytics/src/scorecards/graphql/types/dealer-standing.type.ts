import { codeEnum, connection, DecimalScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { DealerEntity, RegionEntity } from '../../../network/graph';

export const RankingOrderEnum = codeEnum<'WORST' | 'BEST'>(
  'RankingOrder',
  'Which end of a ranking comes first.',
  {
    WORST: 'The worst value first.',
    BEST: 'The best value first.',
  },
);

@ObjectType('DealerStanding', {
  description: 'Where a dealer stands by one KPI over a period (rulebook ANA-08).',
})
export class DealerStandingType {
  @Field(() => DealerEntity, { nullable: true, description: 'The dealer.' })
  dealer!: DealerEntity;

  @Field(() => RegionEntity, { nullable: true, description: 'Its region.' })
  region!: RegionEntity;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The value of the KPI; null when it is suppressed or there is none. Such dealers stand last.',
  })
  value!: string | null;

  @Field(() => Boolean, { description: 'Whether the value is hidden, so that no small group is given away.' })
  isSuppressed!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'The rank in the region, 1 for the best; equal values share one; null without a value.',
  })
  rankInRegion!: number | null;

  @Field(() => Int, { nullable: true, description: 'The rank in the nation, counted alike.' })
  rankInNation!: number | null;

  @Field(() => Int, { description: 'How many dealers of the region have a rank.' })
  rankedInRegionCount!: number;

  @Field(() => Int, { description: 'How many dealers of the nation have a rank.' })
  rankedInNationCount!: number;
}

export const DealerStandingConnection = connection(DealerStandingType, 'DealerStanding');
