import { addDays, groupBy, type Period } from '@autoclub/domain-kit';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import type { DealerCopy } from '../../network';
import { bonusOf } from '../domain/bonus';
import type { BonusReads, RosterBonus, TermsOf } from './ports';

/**
 * The bonuses of the customer managers of dealers for one quarter (rulebook ANA-03). Once a quarter is closed its
 * bonus is shown as it was frozen, with the numbers that judged it then.
 */
export async function readBonuses(
  unit: UnitOfWork<BonusReads>,
  termsOf: TermsOf,
  reader: Reader,
  { dealers, quarter }: { readonly dealers: readonly DealerCopy[]; readonly quarter: Period },
): Promise<Map<string, RosterBonus[]>> {
  const byId = new Map(dealers.map((dealer) => [dealer.dealerId, dealer]));
  const bonuses = await unit.read(reader, async (reads) => {
    const rosters = await reads.rosters([...byId.keys()], quarter);
    const results = await reads.results(rosters);
    const closed = await reads.closed(rosters.map(({ rosterId }) => rosterId));
    return rosters.flatMap((roster): RosterBonus[] => {
      const [frozen, now] = [closed.get(roster.rosterId), results.get(roster.rosterId)];
      const dealer = byId.get(roster.dealerId);
      const result = frozen?.result ?? now;
      if (!dealer || !result) return [];
      const terms = frozen?.terms ?? termsOf(dealer, addDays(roster.measuredTo, -1));
      return [{ roster, result, terms, bonus: bonusOf(result, terms), closedOn: frozen?.closedOn ?? null }];
    });
  });
  return groupBy(bonuses, ({ roster }) => roster.dealerId);
}
