import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import { covers, cutBy, keyOf, type Span } from '../domain/asked-spans';
import { holdsFew, tellsOfFew, type Cell, type Shown } from '../domain/shown-counts';

/** What accounts above the dealers were shown, inside one transaction that writes. */
export interface ShownCountsBook {
  /** One question of an account after the other: what the one before was shown counts. */
  takeTurn(asker: string): Promise<void>;
  /** The latest first. */
  shown(asker: string, topic: string, subjectIds: readonly string[]): Promise<KeptCounts[]>;
  keep(asker: string, topic: string, shown: readonly KeptCounts[]): Promise<void>;
}

export interface KeptCounts extends Shown {
  readonly subjectId: string;
  readonly answer: unknown;
  readonly shownAt: string;
}

/** What was counted for a subject: a dealer, or a part of it that is a question of its own. */
export interface Counted<Answer> {
  readonly subjectId: string;
  readonly answer: Answer;
  readonly cells: readonly Cell[];
  readonly smallest: number;
}

/** An answer as it is shown now, or as it was shown last; null where nothing may be. */
export interface ShownAnswer<Answer> {
  readonly answer: Answer | null;
  /** When it was counted; null: just now. */
  readonly countedAt: Date | null;
}

export interface ShowCounts<Reads = object> {
  readonly asker: string;
  readonly topic: string;
  readonly question: string;
  /** Days that add up: periods of which one lies inside the other leave a period between them. */
  readonly days?: Span & { cellsOf(reads: Reads, days: Span): Promise<CellsById> };
  /** Whether another question is about so nearly the same that the two may be subtracted; none unless given. */
  isAlike?(question: string): boolean;
  /** Whether the answer to another question may stand for this one, as of its time; only the same unless given. */
  mayStand?(question: string): boolean;
}

/** Cells by the id of the subject. */
export type CellsById = ReadonlyMap<string, readonly Cell[]>;

/** Spans that are looked at for one question; what would need more is hidden. */
const MOST_SPANS = 24;

/**
 * Shows counts to an account above the dealers. Asked again, an answer that differs by a few persons is not shown: the
 * last one stays, with the time it was counted, until enough have changed. An answer that a difference from another
 * question would make a small group of is hidden (rulebook ANA-08).
 */
export async function showCounts<Answer, Reads>(
  unit: UnitOfWork<ShownCountsBook & Reads>,
  reader: Reader,
  asked: ShowCounts<Reads>,
  counted: readonly Counted<Answer>[],
): Promise<Map<string, ShownAnswer<Answer>>> {
  const { asker, topic, question } = asked;
  const found = await unit.record(reader, async (book) => {
    await book.takeTurn(asker);
    const ids = counted.map(({ subjectId }) => subjectId);
    const former = await book.shown(asker, topic, ids);
    const spans = await spansOf(book, asked, counted, former);
    const judged = counted.map((one) =>
      judge(
        one,
        former.filter((kept) => kept.subjectId === one.subjectId),
      ),
    );
    const fresh = judged.filter(({ isFresh }) => isFresh);
    const shownAt = reader.now.toISOString();
    await book.keep(
      asker,
      topic,
      fresh.map(({ one: { subjectId, cells, answer } }) => ({ subjectId, question, cells, answer, shownAt })),
    );
    return { answer: judged, facts: [] };

    function judge(one: Counted<Answer>, kept: readonly KeptCounts[]) {
      const same = kept.find((each) => each.question === question);
      const alike = kept.filter((each) => each !== same && asked.isAlike?.(each.question));
      const isSafe =
        !alike.some(({ cells }) => tellsOfFew(one.cells, cells, one.smallest)) && spans.isSafe(one);
      const isFresh = isSafe && !(same && tellsOfFew(one.cells, same.cells, one.smallest));
      return { one, last: same ?? kept.find((each) => asked.mayStand?.(each.question)), isFresh };
    }
  });
  return new Map(
    found.map(({ one, last, isFresh }) => {
      if (isFresh) return [one.subjectId, { answer: one.answer, countedAt: null }];
      const answer = last ? (last.answer as Answer) : null;
      return [one.subjectId, { answer, countedAt: last ? new Date(last.shownAt) : null }];
    }),
  );
}

/** The periods that were shown of a subject cut time; no span of them may hold a small group. */
async function spansOf<Reads>(
  reads: Reads,
  { days, question }: ShowCounts<Reads>,
  counted: readonly Counted<unknown>[],
  former: readonly KeptCounts[],
) {
  if (!days) return { isSafe: () => true };
  const cutsOf = new Map(
    counted.map(({ subjectId }) => {
      const kept = former.filter((one) => one.subjectId === subjectId);
      const isAgain = kept.some((one) => one.question === question);
      const shown = kept.map((one) => daysOf(one.question));
      const { inside, fresh } = cutBy(shown, days);
      const made = fresh.filter((span) => shown.some((one) => covers(one, span)));
      return [
        subjectId,
        isAgain ? [] : [...inside, ...made].filter((span) => keyOf(span) !== keyOf(days)),
      ] as const;
    }),
  );
  const wanted = new Map([...cutsOf.values()].flat().map((span) => [keyOf(span), span]));
  const cells = new Map<string, CellsById>();
  for (const [key, span] of [...wanted].slice(0, MOST_SPANS)) cells.set(key, await days.cellsOf(reads, span));
  return {
    isSafe: ({ subjectId, smallest }: Counted<unknown>) =>
      (cutsOf.get(subjectId) ?? []).every((span) => {
        const found = cells.get(keyOf(span));
        return found !== undefined && !holdsFew(found.get(subjectId) ?? [], smallest);
      }),
  };
}

/** The first two words of a question about days. */
function daysOf(question: string): Span {
  const [from, to] = question.split(' ') as [Span['from'], Span['to']];
  return { from, to };
}
