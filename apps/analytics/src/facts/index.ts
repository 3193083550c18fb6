import type { Capability } from '@autoclub/service-host';
import { reactions } from './infra/reactions';

export type { Spend } from './domain/settled-spend';
export { rebuildProjections, PROJECTIONS } from './infra/rebuild-projections';
export { findRollupFaults } from './infra/rollup-proof';
export type { RollupFault } from './infra/rollup-proof';

/** What the events leave behind: one row per document, the day rollups, their proof and their rebuild (rulebook ANA-11). */
export const facts: Capability = { name: 'facts', reactions: () => reactions };
