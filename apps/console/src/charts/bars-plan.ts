import type { ChartPlan } from './chart-plan';

/** One bar: what it is, and how much; null where it is hidden. */
export interface BarEntry {
  readonly name: string;
  readonly value: number | null;
}

export interface BarsOf {
  readonly title: string;
  readonly formula?: string;
  readonly note?: string | undefined;
  /** The heads of the two columns of its table. */
  readonly head: readonly [name: string, value: string];
  readonly entries: readonly BarEntry[];
  /** The word in the place of a number that is hidden; a hidden bar has no length, and its label says so. */
  readonly hidden: string;
  /** How a number is written beside its bar. */
  readonly format?: (value: number) => string;
}

/** Bars beside each other, the first on top, each with its number; what is hidden is named and never nothing. */
export function barsPlan({
  title,
  formula,
  note,
  head,
  entries,
  hidden,
  format = String,
}: BarsOf): ChartPlan {
  const nameOf = ({ name, value }: BarEntry) => (value === null ? `${name} · ${hidden}` : name);
  return {
    title,
    isHidden: entries.length > 0 && entries.every(({ value }) => value === null),
    ...(formula !== undefined && { formula }),
    note,
    table: { head, rows: entries.map(({ name, value }) => [name, value ?? hidden]) },
    option: {
      grid: { top: 8, right: 64 },
      xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#eee' } } },
      yAxis: { type: 'category', inverse: true, data: entries.map(nameOf), axisTick: { show: false } },
      series: [
        {
          type: 'bar',
          name: head[1],
          barMaxWidth: 22,
          data: entries.map(({ value }) => value),
          label: {
            show: true,
            position: 'right',
            formatter: ({ value }: { value: number }) => format(value),
          },
        },
      ],
    },
  };
}

/** How high a chart of so many bars is. */
export const barsHeight = (count: number): number => 48 + 30 * Math.max(count, 1);
