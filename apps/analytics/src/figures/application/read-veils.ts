import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader } from '@autoclub/use-cases';
import { groupBy } from '@autoclub/domain-kit';
import { NATION } from '../../measures';
import type { MeasureCode, Span } from '../../measures';
import type { Kpi } from '../domain/kpis/kpi';
import { madeOf, unveiled, veilOver } from '../domain/veil';
import type { Veil, Whole } from '../domain/veil';
import type { DealerInView, FigureReads } from './ports';

/**
 * What is hidden of each KPI from the reader. Persons are counted for every dealer in view, whichever was asked
 * for: what may be shown of one depends on what can be seen of the others.
 */
export async function readVeils(
  reads: FigureReads,
  programmes: ProgrammeBook,
  { scope }: Reader,
  span: Span,
  only?: readonly MeasureCode[],
): Promise<(kpi: Kpi) => Veil> {
  if (scope.kind === 'dealer') return () => unveiled;
  const inView = await reads.dealersInView();
  const dealers = await peopleOfDealers(reads, inView, span, only);
  const regions = [...groupBy(dealers, ({ regionId }) => regionId)].map(([id, members]) =>
    madeOf(id, members),
  );
  const wholes = scope.kind === 'everything' ? [madeOf(NATION, regions)] : regions;
  const smallestGroup = strictest(programmes, inView, span.asOf);
  return (kpi) => veilOver(kpi, wholes, smallestGroup);
}

async function peopleOfDealers(
  reads: FigureReads,
  inView: readonly DealerInView[],
  span: Span,
  only?: readonly MeasureCode[],
): Promise<(Whole & DealerInView)[]> {
  const grouping = { level: 'DEALER', ids: inView.map(({ dealerId }) => dealerId) } as const;
  const people = await reads.people(grouping, span.period, only);
  const stocks = await reads.stocks(grouping, span, only);
  return inView.map((dealer) => {
    const standing = (stocks.get(dealer.dealerId) ?? []).flatMap(({ people: persons, ...stock }) =>
      persons === null ? [] : [{ ...stock, people: persons }],
    );
    const parts = [...(people.get(dealer.dealerId) ?? []), ...standing];
    return { ...dealer, id: dealer.dealerId, parts, members: [] };
  });
}

/** Where regions have agreed on different sizes, the largest counts for everything in view. */
export function strictest(programmes: ProgrammeBook, inView: readonly DealerInView[], on: LocalDate): number {
  const sizes = inView.map((dealer) => programmes.inForce(dealer, on).values.analytics.suppressBelow);
  const platform = programmes.inForce({ dealerId: '', regionId: '' }, on).values.analytics.suppressBelow;
  return Math.max(platform, ...sizes);
}
