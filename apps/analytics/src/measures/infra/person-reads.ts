import { addDays } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { Came, Gathered, StockMeasure } from '../application/measure';
import { MEMBERS } from '../application/person-sets';
import type { Span } from '../application/ports';
import { wholeMonthsOf } from '../domain/whole-months';
import { NOBODY } from './person-bits';

/*
 * Different persons over days are the union of the sets of those days: whole months are read as one set each, the days
 * before and after them one by one. It is exact, and over all dealers of the nation a matter of some thousand rows.
 */

/** The values of a statement, which grow with its text; the first of them are the ids that are asked for. */
export class Parameters {
  readonly values: unknown[];

  constructor(...values: readonly unknown[]) {
    this.values = [...values];
  }

  /** The place of a further day. */
  day(day: LocalDate): string {
    this.values.push(day);
    return `$${this.values.length}::date`;
  }
}

/** The rows of sets over some days, of the dealers of the relation `asked`; `which` says of which measures. */
export function setsOver(parameters: Parameters, period: Period, which: string): string {
  const months = wholeMonthsOf(period);
  const part = (table: string, day: string, from: LocalDate, to: LocalDate) => `
    select asked."group", f.dealer_id, f.measure, f.dimension, f.chunk, f.persons
      from asked join ${table} f on f.dealer_id = asked.dealer_id
     where ${which} and f.${day} >= ${parameters.day(from)} and f.${day} < ${parameters.day(to)}`;
  const parts = [
    ...(months.from < months.to ? [part('month_persons', 'month', months.from, months.to)] : []),
    ...(period.from < months.from ? [part('day_persons', 'business_day', period.from, months.from)] : []),
    ...(months.to < period.to ? [part('day_persons', 'business_day', months.to, period.to)] : []),
  ];
  return parts.join(' union all ');
}

const BEGINNING = '0001-01-01' as LocalDate;

/** How many persons are in a state, by dealer: relations that the statement needs, and the query over them. */
export function stateOf(
  { code, who }: StockMeasure,
  span: Span,
  parameters: Parameters,
  relations: Map<string, string>,
): string | undefined {
  if (!who) return undefined;
  const nameOf = (came: Came): string => {
    const name = `${came.set}_${came.days}`.toLowerCase();
    if (!relations.has(name))
      relations.set(
        name,
        gathered('bit_or', setsOver(parameters, daysOf(came.days, span), `f.measure = '${came.set}'`)),
      );
    return name;
  };
  const members = (): string => {
    const upTo = { from: BEGINNING, to: addDays(span.asOf, 1) };
    if (!relations.has('members'))
      relations.set('members', gathered('bit_xor', setsOver(parameters, upTo, `f.measure = '${MEMBERS}'`)));
    return 'members';
  };
  const all = who.of === 'MEMBERS' ? members() : nameOf(who.of);
  const [both, less] = [who.whoCame && nameOf(who.whoCame), who.whoDidNot && nameOf(who.whoDidNot)];
  const persons = both
    ? 'o.persons & w.persons'
    : less
      ? `o.persons & ~coalesce(w.persons, ${NOBODY})`
      : 'o.persons';
  const beside = both ? `join ${both} w` : less ? `left join ${less} w` : undefined;
  return `
    select '${code}' as measure, o.dealer_id, sum(bit_count(${persons})) as value, sum(bit_count(${persons})) as people
      from ${all} o ${beside ? `${beside} on w.dealer_id = o.dealer_id and w.chunk = o.chunk` : ''} group by 2`;
}

function gathered(how: 'bit_or' | 'bit_xor', rows: string): string {
  return `select dealer_id, chunk, ${how}(persons) as persons from (${rows}) as sets group by 1, 2`;
}

function daysOf(days: Gathered, { period, asOf, activeAfter, inactiveUntil }: Span): Period {
  if (days === 'PERIOD') return period;
  return { from: addDays(days === 'ACTIVE' ? activeAfter : inactiveUntil, 1), to: addDays(asOf, 1) };
}
