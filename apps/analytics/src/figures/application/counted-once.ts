import { groupBy } from '@autoclub/domain-kit';
import { NATION } from '../../measures';
import type { ByGroup, Grouping, Stock } from '../../measures';
import type { DealerInView, FigureReads } from './ports';

/**
 * Reads for one question above the dealer: the stocks of every dealer in view are counted once, for what must be hidden
 * and for the regions or the nation that was asked for. Persons of two dealers are never the same, so they add up.
 */
export function countedOnce(reads: FigureReads): FigureReads {
  const inView = once(() => reads.dealersInView());
  const counted = new Map<string, Promise<ByGroup<Stock[]>>>();
  const counting: FigureReads = {
    ...reads,
    dealersInView: inView,
    async stocks(grouping, span, only) {
      if (grouping.level !== 'DEALER') {
        const dealers = await inView();
        const ids = dealers.map(({ dealerId }) => dealerId);
        return together(await counting.stocks({ level: 'DEALER', ids }, span, only), dealers, grouping.level);
      }
      const key = JSON.stringify([grouping.ids, span, only]);
      const known = counted.get(key) ?? reads.stocks(grouping, span, only);
      counted.set(key, known);
      return known;
    },
  };
  return counting;
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => (known ??= read());
}

function together(
  byDealer: ByGroup<Stock[]>,
  dealers: readonly DealerInView[],
  level: Grouping['level'],
): ByGroup<Stock[]> {
  const groups = groupBy(dealers, ({ regionId }) => (level === 'NATION' ? NATION : regionId));
  return new Map(
    [...groups].map(([group, members]) => {
      const parts = members.flatMap(({ dealerId }) => byDealer.get(dealerId) ?? []);
      return [
        group,
        [...groupBy(parts, ({ measure, dimension }) => `${measure} ${dimension}`).values()].map(sum),
      ];
    }),
  );
}

function sum(parts: readonly Stock[]): Stock {
  const [first] = parts as readonly [Stock];
  const people = parts.reduce((all, part) => all + (part.people ?? 0), 0);
  return {
    ...first,
    value: parts.reduce((all, { value }) => all + value, 0),
    people: people === 0 ? null : people,
  };
}
