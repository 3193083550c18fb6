export { TierChange } from './graphql/tier-change.type';
export { TierLookups } from './graphql/tier-lookups';
export { Tier } from './graphql/tier.type';
