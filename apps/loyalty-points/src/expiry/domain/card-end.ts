import { type LocalDate, type TierFact, tierSpans } from '@autoclub/domain-kit';

/** The first day on which a card is no longer valid, as far as is known; null for a card without any validity. */
export function cardEnd(facts: readonly TierFact[]): LocalDate | null {
  return tierSpans(facts).at(-1)?.span.to ?? null;
}
