import type { Capability } from '@autoclub/service-host';

export type { FactKind } from './application/fact-kind';
export * from './application/fact-kinds';
export type { Spend } from './domain/settled-spend';
export { changedRowsOf, changedWith, countedAgain } from './infra/fact-relations';
export type { AnyFact, FollowUp } from './infra/keep-facts';
export { factReactions } from './infra/reactions';
export { PROJECTIONS } from './infra/projections';
export { rebuildProjections } from './infra/rebuild-projections';

/** What the events leave behind: one row per document, kept together with what the measures make of it. */
export const facts: Capability = { name: 'facts' };
export { seenElsewhere } from './infra/seen-elsewhere';
