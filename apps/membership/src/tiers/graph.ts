export { tierLoaders } from './graphql/loaders';
export { presentTierChange } from './graphql/present';
export { TierChange } from './graphql/tier-change.type';
export { Tier } from './graphql/tier.type';
