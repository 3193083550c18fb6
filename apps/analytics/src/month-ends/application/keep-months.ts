import { addDays } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
<<<<<<< HEAD
import { kpis, kpiValue, smallestGroupOf, unveiled } from '../../figures';
=======
import type { ProgrammeBook } from '@autoclub/programme-config';
import { kpis, kpiValue, spanOf, unveiled } from '../../figures';
>>>>>>> c13938e (feat(analytics,rulebook): the catalogue whole, and one KPI with what it is compared with)
import type { FigureReads, Kpi, KpiValue } from '../../figures';
import type { KnownMonth } from '../domain/months';
import { monthsKnownOn } from '../domain/months';

/** A KPI of a month as it was known at the end of a day, with the words of its definition then. */
export interface KeptFigure {
  readonly kpiCode: string;
  readonly kpiVersion: number;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly definition: Pick<Kpi, 'name' | 'formula' | 'unit'>;
}

/** A figure with what decides whether it may be shown above the dealer (rulebook ANA-08). */
export interface CountedFigure extends KeptFigure {
  /** Persons in the smallest group behind the value; as many as a number can say where it has none. */
  readonly people: number;
  readonly smallestGroup: number;
}

const MOST_PEOPLE = 2_147_483_647;

/** What is kept of a dealer's months, inside one transaction. */
export interface MonthBook {
  /** Keeps figures that differ from those known before; what is kept for the day already stays. */
  keep(
    dealerId: string,
    month: LocalDate,
    knownOn: LocalDate,
    figures: readonly CountedFigure[],
  ): Promise<void>;
  /** Freezes a month as it is known on the day, unless it is frozen. */
  freeze(dealerId: string, month: LocalDate, knownOn: LocalDate, at: Date): Promise<void>;
}

export interface KeepMonthsPorts {
  readonly reads: Pick<FigureReads, 'flows' | 'stocks' | 'people'>;
  /** The smallest group that may be shown above the dealer. */
  readonly smallestGroup: number;
  readonly book: MonthBook;
  readonly programmes: ProgrammeBook;
  /** The catalogue, of which a test may give another version. */
  readonly catalogue?: readonly Kpi[];
}

/**
 * Keeps the figures of a dealer's open months as they are known once a day is over, and freezes months that are over
 * (rulebook ANA-13). To do so again, in several copies, changes nothing; a night that comes late keeps what is known
 * then, for the last day that is over.
 */
export async function keepMonths(
<<<<<<< HEAD
  { reads, book, smallestGroup, catalogue = kpis }: KeepMonthsPorts,
=======
  { reads, book, programmes, catalogue = kpis }: KeepMonthsPorts,
>>>>>>> c13938e (feat(analytics,rulebook): the catalogue whole, and one KPI with what it is compared with)
  dealerId: string,
  day: LocalDate,
  now: Date,
): Promise<number> {
  const months = monthsKnownOn(day);
  for (const known of months) {
<<<<<<< HEAD
    const figures = await figuresOf(reads, catalogue, dealerId, known);
    const counted = figures.map((figure) => ({ ...figure, smallestGroup }));
    await book.keep(dealerId, known.month.from, day, counted);
=======
    const figures = await figuresOf({ reads, programmes, catalogue }, dealerId, known);
    await book.keep(dealerId, known.month.from, day, figures);
>>>>>>> c13938e (feat(analytics,rulebook): the catalogue whole, and one KPI with what it is compared with)
    if (known.isOver) await book.freeze(dealerId, known.month.from, day, now);
  }
  return months.length;
}

async function figuresOf(
<<<<<<< HEAD
  reads: KeepMonthsPorts['reads'],
  catalogue: readonly Kpi[],
=======
  { reads, programmes, catalogue }: Omit<Required<KeepMonthsPorts>, 'book'>,
>>>>>>> c13938e (feat(analytics,rulebook): the catalogue whole, and one KPI with what it is compared with)
  dealerId: string,
  { known }: KnownMonth,
): Promise<Omit<CountedFigure, 'smallestGroup'>[]> {
  const grouping = { level: 'DEALER', ids: [dealerId] } as const;
<<<<<<< HEAD
  const asOf = addDays(known.to, -1);
  const flows = (await reads.flows(grouping, known)).get(dealerId) ?? [];
  const stocks =
    (await reads.stocks(grouping, asOf, lastDayMonthsBack(asOf, LOOK_BACK_MONTHS))).get(dealerId) ?? [];
  const people = [
    ...((await reads.people(grouping, known)).get(dealerId) ?? []),
    ...stocks.map((stock) => ({ ...stock, people: stock.value })),
  ];
  const subject = { id: dealerId, measured: [...flows, ...stocks] };
  return catalogue.map((kpi) => ({
    ...kept(kpiValue(kpi, subject, unveiled)),
    people: smallestGroupOf(kpi, people) ?? MOST_PEOPLE,
  }));
=======
  const flows = await reads.flows(grouping, known);
  const stocks = await reads.stocks(grouping, spanOf(programmes, known, addDays(known.to, -1)));
  const measured = [...(flows.get(dealerId) ?? []), ...(stocks.get(dealerId) ?? [])];
  return catalogue.map((kpi) => kept(kpiValue(kpi, { id: dealerId, measured }, unveiled)));
>>>>>>> c13938e (feat(analytics,rulebook): the catalogue whole, and one KPI with what it is compared with)
}

function kept({
  kpi: { code, version, name, formula, unit },
  value,
  numerator,
  denominator,
}: KpiValue): KeptFigure {
  const definition = { name, formula, unit };
  return { kpiCode: code, kpiVersion: version, value, numerator, denominator, definition };
}
