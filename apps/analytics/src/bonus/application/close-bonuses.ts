import { addDays, type LocalDate } from '@autoclub/domain-kit';
import type { DealerCopy } from '../../network';
import { bonusOf } from '../domain/bonus';
import type { ClosingBooks, TermsOf } from './ports';

/** Freezes the bonuses of the rosters whose days are over (rulebook ANA-03); returns the last roster of the portion. */
export async function closeBonuses(
  books: ClosingBooks,
  termsOf: TermsOf,
  dealer: DealerCopy,
  on: LocalDate,
  after: string,
): Promise<{ readonly count: number; readonly last: string | null }> {
  const rosters = await books.due(dealer.dealerId, on, after);
  const results = await books.results(rosters);
  const closed = rosters.flatMap((roster) => {
    const result = results.get(roster.rosterId);
    const terms = termsOf(dealer, addDays(roster.measuredTo, -1));
    if (!result) return [];
    const { bonusMinor } = bonusOf(result, terms);
    return [{ rosterId: roster.rosterId, closedOn: on, result, terms, bonusMinor }];
  });
  await books.close(dealer.dealerId, closed);
  return { count: closed.length, last: rosters.at(-1)?.rosterId ?? null };
}
