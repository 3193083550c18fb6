export { TierChange } from './graphql/tier-change.type';
export { TierLookups } from './graphql/tier-lookups';
export { HigherTier, presentHigherTiers } from './graphql/tier-progress.type';
export { Tier } from './graphql/tier.type';
