import { FIRST_BUSINESS_DAY } from '@autoclub/domain-kit';
import { actsForDealer } from '@autoclub/identity';
import { type GraphContext, Requires, readerOf } from '@autoclub/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { type LiabilityPorts, readLiability } from '../application/read-liability';
import { PointsLiabilityType } from './liability.type';
import { type Onlooker, presentLiability } from './present';

/** The OEM sees points and yuan to the hundred: two looks do not tell what a member spent between them. */
const STEP_ABOVE_DEALER = 100;

@Resolver()
export class LiabilityResolver {
  constructor(private readonly ports: LiabilityPorts) {}

  @Requires('figures:read')
  @Query(() => PointsLiabilityType, {
    nullable: true,
    description:
      'What members can still spend, by age and by when it ends: of your dealer, or of all dealers for the OEM. Null for a region, to which the books of its dealers are closed.',
  })
  async pointsLiability(@Ctx() context: GraphContext): Promise<PointsLiabilityType | null> {
    const found = await readLiability(this.ports, readerOf(context));
    return found ? presentLiability(found, this.onlookerOf(context)) : null;
  }

  private onlookerOf({ principal }: GraphContext): Onlooker {
    if (actsForDealer(principal.kind)) return { suppressBelow: 0, roundTo: 1 };
    const nation = { regionId: '', dealerId: '' };
    const { suppressBelow } = this.ports.programmes.inForce(nation, FIRST_BUSINESS_DAY).values.analytics;
    return { suppressBelow, roundTo: STEP_ABOVE_DEALER };
  }
}
