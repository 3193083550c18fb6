import { addDays, type LocalDate } from '@autoclub/domain-kit';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import type { Span } from '../domain/asked-spans';
import {
  type Counted,
  showCounts,
  type ShowCounts,
  type ShownAnswer,
  type ShownCountsBook,
} from '../application/show-counts';

export type { ShownAnswer };

export const COUNTED_AT =
  'When it was counted, where that is not just now: above the dealer what was shown last stays until enough people ' +
  'are behind what has changed (rulebook ANA-08).';

/** Where a room keeps what it showed, with what it counts spans of days by. */
export type ShownBook<Reads = object> = UnitOfWork<ShownCountsBook & Reads>;

/** Answers in the order of what was counted; a dealer sees its own customers as they are now. */
export async function showTo<Answer, Reads>(
  book: ShownBook<Reads>,
  reader: Reader,
  asked: ShowCounts<Reads>,
  counted: readonly Counted<Answer>[],
): Promise<ShownAnswer<Answer>[]> {
  if (reader.scope.kind === 'dealer' || counted.length === 0)
    return counted.map(({ answer }) => ({ answer, countedAt: null }));
  const shown = await showCounts(book, reader, asked, counted);
  return counted.map(({ subjectId }) => shown.get(subjectId) ?? { answer: null, countedAt: null });
}

/** A period as a question: its end is the day it was asked on while it runs, then what it was asked as. */
export function questionOf(
  { from, to }: Span,
  today: LocalDate,
): { readonly days: Span; readonly question: string } {
  const next = addDays(today, 1);
  const end = to < next ? to : next;
  const days = { from, to: end > from ? end : from };
  return { days, question: `${days.from} ${days.to} ${to}` };
}

/** Another question about a period that began and was to end on the same days. */
export function askedAs(question: string) {
  const [from, , to] = question.split(' ');
  return (other: string) => other.split(' ')[0] === from && other.split(' ')[2] === to;
}
