import { addDays } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { kpis, kpiValue, smallestGroupOf, spanOf, unveiled } from '../../figures';
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
  { reads, book, smallestGroup, programmes, catalogue = kpis }: KeepMonthsPorts,
  dealerId: string,
  day: LocalDate,
  now: Date,
): Promise<number> {
  const months = monthsKnownOn(day);
  for (const known of months) {
    const figures = await figuresOf({ reads, programmes, catalogue }, dealerId, known);
    const counted = figures.map((figure) => ({ ...figure, smallestGroup }));
    await book.keep(dealerId, known.month.from, day, counted);
    if (known.isOver) await book.freeze(dealerId, known.month.from, day, now);
  }
  return months.length;
}

async function figuresOf(
  { reads, programmes, catalogue }: Pick<Required<KeepMonthsPorts>, 'reads' | 'programmes' | 'catalogue'>,
  dealerId: string,
  { known }: KnownMonth,
): Promise<Omit<CountedFigure, 'smallestGroup'>[]> {
  const grouping = { level: 'DEALER', ids: [dealerId] } as const;
  const span = spanOf(programmes, known, addDays(known.to, -1));
  const flows = (await reads.flows(grouping, known)).get(dealerId) ?? [];
  const stocks = (await reads.stocks(grouping, span)).get(dealerId) ?? [];
  const people = [
    ...((await reads.people(grouping, known)).get(dealerId) ?? []),
    ...stocks.flatMap(({ people: persons, ...stock }) =>
      persons === null ? [] : [{ ...stock, people: persons }],
    ),
  ];
  const subject = { id: dealerId, measured: [...flows, ...stocks] };
  return catalogue.map((kpi) => ({
    ...kept(kpiValue(kpi, subject, unveiled)),
    people: smallestGroupOf(kpi, people) ?? MOST_PEOPLE,
  }));
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
