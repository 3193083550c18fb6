import type { EconomicsWhatIfQuery } from '../generated/economics';
import type { Language } from '../language/languages';
import type { Say } from '../language/words';
import type { ChartPlan } from '../charts/chart-plan';
import { changeOf, monthText } from '../periods/figure-texts';
import { countText } from '../parts/number-texts';
import type { words } from './words';

type Found = NonNullable<EconomicsWhatIfQuery['pointsWhatIf']>;
type Cell = Found['cells'][number];

/** Points as it is and as it would be, month by month; of months of tiers that can be seen. */
export function whatIfPlan(found: Found, language: Language, t: Say<keyof typeof words.zh>): ChartPlan {
  const months = [...new Set(found.cells.map(({ month }) => month))];
  const sums = sumsBy(found.cells, ({ month }) => month);
  const hidden = found.cells.filter(({ isSuppressed }) => isSuppressed).length;
  const change = changeOf(String(found.pointsThen), String(found.pointsNow), 'POINTS');
  const [now, then] = [countText(found.pointsNow, language), countText(found.pointsThen, language)];
  const at = (month: string) => sums.get(month) ?? { now: 0, then: 0 };
  return {
    title: t('resultTitle', { now, then, change: change?.text ?? '±0' }),
    formula: t('resultFormula'),
    note: hidden > 0 ? t('tiersHidden', { count: hidden }) : undefined,
    table: {
      head: [t('month'), t('pointsNow'), t('pointsThen')],
      rows: months.map((month) => [monthText(month, language), at(month).now, at(month).then]),
    },
    option: {
      legend: { top: 0, right: 0 },
      xAxis: { type: 'category', data: months.map((month) => monthText(month, language)) },
      yAxis: { type: 'value', axisLabel: { formatter: (value: number) => countText(value, language) } },
      series: [
        { type: 'bar', name: t('pointsNow'), data: months.map((month) => at(month).now) },
        { type: 'bar', name: t('pointsThen'), data: months.map((month) => at(month).then) },
      ],
    },
  };
}

/** The sums of some cells that belong together. */
export interface Sums {
  readonly now: number;
  readonly then: number;
}

/** Adds the cells up that can be seen, by what they have in common. */
export function sumsBy(cells: readonly Cell[], keyOf: (cell: Cell) => string): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const cell of cells.filter(({ isSuppressed }) => !isSuppressed)) {
    const known = sums.get(keyOf(cell)) ?? { now: 0, then: 0 };
    sums.set(keyOf(cell), {
      now: known.now + (cell.pointsNow ?? 0),
      then: known.then + (cell.pointsThen ?? 0),
    });
  }
  return sums;
}
