import { formatRate, money, rateOf } from '@autoclub/domain-kit';
import { presentMoney } from '@autoclub/subgraph-kit';
import type { RosterBonus } from '../application/ports';
import { bonusWithMore } from '../domain/bonus';
import type { ManagerBonus } from './bonus.type';

/** How many more customers the cockpit asks about (rulebook ANA-03). */
const MORE = 3;

/** A bonus as the graph shows it. */
export function presentBonus(source: RosterBonus): ManagerBonus {
  const { roster, result, terms, bonus, closedOn } = source;
  const { ticketFactor: factor } = bonus;
  const more = bonusWithMore(result, MORE, terms);
  const amount = (minor: number) => presentMoney(money(minor));
  return {
    rosterId: roster.rosterId,
    manager: { id: roster.managerId },
    quarterFrom: roster.quarter.from,
    measuredTo: roster.measuredTo,
    closedOn,
    customerCount: result.customerCount,
    activeCount: result.activeCount,
    activeRate: formatRate(rateOf(result.activeCount, result.customerCount)),
    answerCount: result.scoreCount,
    satisfaction: formatRate(rateOf(result.scoreSum, result.scoreCount)),
    isSatisfied: bonus.isSatisfied,
    step: bonus.step,
    quota: amount(bonus.quotaMinor),
    averageTicket: factor && amount(Math.floor(factor.paidMinor / result.ticketCount)),
    baseTicket: amount(terms.baseTicketMinor),
    ticketFactor: factor && formatRate(rateOf(factor.paidMinor, factor.ofMinor)),
    bonus: amount(bonus.bonusMinor),
    bonusWithThreeMore: closedOn === null ? amount(more.bonusMinor) : null,
    source,
  };
}
