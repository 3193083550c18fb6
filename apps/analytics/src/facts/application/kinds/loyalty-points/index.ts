import type { FactKind } from '../../fact-kind';
import { pointsEntries } from './points-entries.fact';
import { redemptions } from './redemptions.fact';

export { pointsEntries, redemptions };

/** What the points ledger publishes, as facts. */
export const pointsKinds: readonly FactKind[] = [pointsEntries, redemptions];
