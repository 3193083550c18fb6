export * from './default-programme';
export * from './load-programmes';
export * from './programme-in-force';
export * from './programme-version';
export { NEWS_DAYS } from './programme-values';
export type {
  EntitlementDefinition,
  ProgrammePart,
  ProgrammeValues,
  TierDefinition,
} from './programme-values';
export { tierFaults } from './tier-faults';
