import type { LocalDate } from '@autoclub/domain-kit';

/*
 * What can be worked out from figures of several subjects over several periods (rulebook ANA-08). The first and last
 * days of all periods that were shown cut time into spans. Every figure that was shown is a sum over such spans, so
 * whatever is added and subtracted is made of spans too; where no span of a shown subject holds a small group, no
 * difference does.
 */

/** Days from the first one inside up to, but without, the last. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The day from which a state at the end of a day counts: the states of any two days can be subtracted. */
export const BEGINNING = '0001-01-01' as LocalDate;

/** How a further period cuts time. */
export interface Cut {
  /** The spans that make up the period. */
  readonly inside: readonly Span[];
  /** Spans that are made smaller by it, inside or beside it. */
  readonly fresh: readonly Span[];
}

/** Cuts time by the periods that were shown and by one more. Before the beginning of states there is nothing to see. */
export function cutBy(shown: readonly Span[], asked: Span): Cut {
  const before = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const days = [...new Set([...before, asked.from, asked.to])].sort((a, b) => (a < b ? -1 : 1));
  const spans = days
    .slice(1)
    .map((to, at) => ({ from: days[at] ?? to, to }))
    .filter(({ from }) => from !== BEGINNING);
  const isNew = (day: LocalDate) => !before.has(day);
  return {
    inside: spans.filter((span) => covers(asked, span)),
    fresh: spans.filter(({ from, to }) => isNew(from) || isNew(to)),
  };
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

export function keyOf({ from, to }: Span): string {
  return `${from} ${to}`;
}
