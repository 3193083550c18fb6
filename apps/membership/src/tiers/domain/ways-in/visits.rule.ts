import { formatMoney, money } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { visitsOf, visitsUntil, type VisitsAndSpend } from '../repair-visits';
import type { Tier } from '../tier';
import { wayProgress, type MemberOnDay, type RisingWay } from './way-in';

/**
 * Five visits within 12 months and 3 000.00 of repair spend in the same 12 months open SILVER, accident repairs
 * excluded from both (rulebook MEM-03). The window may end with any visit since the membership could rise, so a late
 * order completes the window of its own day.
 */
export const visits: RisingWay = {
  code: 'VISITS',
  ruleId: 'MEM-03',
  sentence: 'So many visits and so much repair spend fall into one window, accident repairs excluded.',
  leadsInto: (tier) => tier.visits !== undefined,
  rising: {
    facts: 'REPAIR_ORDER',
    progress(tier, member) {
      const { visits: needed, code } = tier;
      if (!needed) return undefined;
      const { count, isOpen } = best(needed, member);
      return wayProgress(isOpen, () => {
        const [neededVisits, neededSpend] = [needed.count, formatMoney(money(needed.spendMinor))];
        const spend = formatMoney(money(count.spendMinor));
        const missingVisits = Math.max(0, needed.count - count.visits);
        const missingSpend = formatMoney(money(Math.max(0, needed.spendMinor - count.spendMinor)));
        const { from } = count.window;
        const decided = {
          ruleVersion: member.scheme.version,
          formula: [
            `${count.visits} ${missingVisits > 0 ? '<' : '>='} ${neededVisits}`,
            `${spend} ${count.spendMinor < needed.spendMinor ? '<' : '>='} ${neededSpend}`,
          ].join(', '),
          inputs: {
            tier: code,
            windowMonths: member.scheme.visitWindowMonths,
            from,
            visits: count.visits,
            neededVisits,
            missingVisits,
            spend,
            neededSpend,
            missingSpend,
          },
          result: code,
        };
        return isOpen ? explanation('MEM-03.visits', decided) : explanation('MEM-03.visits-missing', decided);
      });
    },
  },
};

/** The window that ends with the day; or, when that does not suffice, the newest earlier one that does. */
function best(
  needed: NonNullable<Tier['visits']>,
  { day, risesFrom, known, scheme }: MemberOnDay,
): { readonly count: VisitsAndSpend; readonly isOpen: boolean } {
  const { orders } = known;
  const suffices = ({ visits: count, spendMinor }: Pick<VisitsAndSpend, 'visits' | 'spendMinor'>): boolean =>
    count >= needed.count && spendMinor >= needed.spendMinor;
  const now = visitsUntil(day, orders, scheme);
  if (suffices(now)) return { count: now, isOpen: true };
  if (!suffices(visitsOf(orders, scheme))) return { count: now, isOpen: false };
  const ends = [...new Set(orders.map(({ businessDay }) => businessDay))]
    .filter((end) => end >= risesFrom && end < day)
    .sort()
    .reverse();
  for (const end of ends) {
    const count = visitsUntil(end, orders, scheme);
    if (suffices(count)) return { count, isOpen: true };
  }
  return { count: now, isOpen: false };
}
