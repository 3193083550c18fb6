import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { KpiValue } from '../../figures';
import { differenceOf, monthOf } from '../domain/months';
import type { KeptFigure } from './keep-months';

/** A figure as it was kept, beside what it is now. */
export interface ComparedFigure extends KeptFigure {
  readonly knownOn: LocalDate;
  /** The value by the facts of today and today's definition. */
  readonly live: KpiValue | null;
  /** Live less kept, while the definition is the same. */
  readonly difference: string | null;
}

/** A dealer's month as it was known on a day. */
export interface Month {
  readonly period: Period;
  readonly frozenAt: Date | null;
  /** The day by whose end the figures were known. */
  readonly knownOn: LocalDate;
  readonly figures: readonly ComparedFigure[];
}

export interface MonthReads {
  frozen(
    dealerId: string,
    month: LocalDate,
  ): Promise<{ readonly knownOn: LocalDate; readonly frozenAt: Date } | null>;
  /** Each version of each KPI as it was known last by the end of a day. */
  kept(dealerId: string, month: LocalDate, by: LocalDate): Promise<(KeptFigure & { knownOn: LocalDate })[]>;
}

/** A month that is frozen, or as it was known by the end of a day; null when nothing was kept by then. */
export async function readMonth(
  reads: MonthReads,
  dealerId: string,
  day: LocalDate,
  knownOn: LocalDate | null,
  live: ReadonlyMap<string, KpiValue>,
): Promise<Month | null> {
  const period = monthOf(day);
  const frozen = await reads.frozen(dealerId, period.from);
  const by = knownOn ?? frozen?.knownOn;
  if (by === undefined) return null;
  const kept = await reads.kept(dealerId, period.from, by);
  if (kept.length === 0) return null;
  const isFrozen = frozen !== null && frozen.knownOn <= by;
  return {
    period,
    frozenAt: isFrozen && knownOn === null ? frozen.frozenAt : null,
    knownOn: by,
    figures: kept.map((figure) => compared(figure, live.get(figure.kpiCode) ?? null)),
  };
}

function compared(figure: KeptFigure & { knownOn: LocalDate }, live: KpiValue | null): ComparedFigure {
  const isSame = live !== null && live.kpi.version === figure.kpiVersion;
  return { ...figure, live, difference: isSame ? differenceOf(figure.value, live.value) : null };
}
