import type { TierChangeRecord } from '../application/ports';
import type { TierChange } from './tier-change.type';

/**
 * Records as the graph shows them. The record itself stays beside, for the fields that need the caller: names in a
 * language, personal data, whatever belongs to the record.
 */
export function presentTierChange(record: TierChangeRecord): TierChange {
  const { tierChangeId, fromTier, toTier, causes, changedOn, validity, traceId } = record;
  return {
    id: tierChangeId,
    fromTier,
    toTier,
    causes: [...causes],
    changedOn,
    validity: { ...validity },
    traceId,
    record,
  };
}
