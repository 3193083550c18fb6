import type { Capability } from '@autoclub/service-host';
import { ProgrammeTierWaysResolver, TierWayInResolver } from './graphql/programme-tier.resolver';
import { TierWayProgressResolver } from './graphql/tier-progress.resolver';
import { TierChangeResolver, TierResolver } from './graphql/tier.resolver';
import { TierChangeEntity } from './infra/tier-change.entity';

export type {
  KeptFact,
  KeptOrder,
  MemberKey,
  SchemeOn,
  TierBook,
  TierChangeRecord,
  TierReading,
} from './application/ports';
export { judgedAgain, type Rejudged } from './domain/judged-again';
export type { Standing, StandingUpgrade } from './domain/standing';
export { type Tier, tierOf, tierRefusals, type TierScheme, validityFrom } from './domain/tier';
export type { OpeningCounterFact, OrderFact, OwnedCar, TierFact } from './domain/tier-fact';
export { progressOf, type TierAhead } from './domain/tier-progress';
export { startOf, type TierMove } from './domain/tier-standing';
export { joiningWayOf, wayInOf, waysInto } from './domain/ways-in';
export { fee } from './domain/ways-in/fee.rule';
export { giftWithCar } from './domain/ways-in/gift-with-car.rule';
export { joiningRefusals, notOpenFacts } from './domain/ways-in/way-in';
export { schemeFrom } from './infra/scheme-on';
export { tierBook, tierReading } from './infra/tier-change.repository';

/** The tiers of the programme in force, the ways into them, and what a posting of points does to a standing. */
export const tiers: Capability = {
  name: 'tiers',
  entities: [TierChangeEntity],
  graph: () => ({
    resolvers: [
      new TierResolver(),
      new TierChangeResolver(),
      new ProgrammeTierWaysResolver(),
      new TierWayInResolver(),
      new TierWayProgressResolver(),
    ],
  }),
};
