import type { FiguresSeriesQuery } from '../generated/figures';
import type { Language } from '../language/languages';
import type { Say } from '../language/words';
import type { ChartPlan } from '../charts/chart-plan';
import { changeOf, figureText, monthText } from '../periods/figure-texts';
import { addMonths, type Month, monthOf } from '../periods/period';
import type { Figure } from './use-figures';
import type { words } from './words';

type Points = NonNullable<FiguresSeriesQuery['kpi']>['series'];

interface SeriesOf {
  readonly kpi: Figure['kpi'];
  readonly place: string;
  /** The twelve months that are shown. */
  readonly months: readonly Month[];
  readonly now: Points;
  /** The same months of the year before; empty until they have come. */
  readonly lastYear: Points;
  readonly language: Language;
  readonly t: Say<keyof typeof words.zh>;
}

/** A figure month by month beside the year before, with its target; months that are hidden are gaps and said so. */
export function seriesPlan({ kpi, place, months, now, lastYear, language, t }: SeriesOf): ChartPlan {
  const pointAt = (points: Points, month: Month) =>
    points.find(({ period }) => monthOf(period.from) === month);
  const thisYear = months.map((month) => pointAt(now, month)?.value);
  const before = months.map((month) => pointAt(lastYear, addMonths(month, -12))?.value);
  const number = (value: string | null | undefined) => (value == null ? null : Number(value));
  const cell = (point: Points[number]['value'] | undefined) =>
    point?.isSuppressed ? t('hidden') : (point?.value ?? '');
  const hidden = [...thisYear, ...before].filter((point) => point?.isSuppressed).length;
  const line = { type: 'line', symbolSize: 7, connectNulls: false };
  const target = kpi.target === null ? {} : targetLine(t('targetShort'), Number(kpi.target));
  return {
    title: titleOf({ kpi, place, months, now, lastYear, language, t }, thisYear, before),
    formula: kpi.formula,
    note: hidden > 0 ? t('monthsHidden', { count: hidden }) : undefined,
    table: {
      head: [t('month'), t('thisYear'), t('yearAgo')],
      rows: months.map((month, at) => [monthText(month, language), cell(thisYear[at]), cell(before[at])]),
    },
    option: {
      legend: { top: 0, right: 0 },
      xAxis: { type: 'category', data: months.map((month) => monthText(month, language)) },
      yAxis: {
        type: 'value',
        scale: true,
        axisLabel: { formatter: (value: number) => figureText(String(value), kpi.unit, language) },
      },
      series: [
        {
          ...line,
          ...target,
          name: t('thisYear'),
          lineStyle: { width: 3 },
          data: thisYear.map((p) => number(p?.value)),
        },
        {
          ...line,
          name: t('yearAgo'),
          lineStyle: { type: 'dashed' },
          data: before.map((p) => number(p?.value)),
        },
      ],
    },
  };
}

function targetLine(name: string, yAxis: number) {
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      label: { formatter: name, position: 'insideEndTop' },
      data: [{ yAxis }],
    },
  };
}

type Values = readonly (Points[number]['value'] | undefined)[];

/** What the last month that can be shown says, in a sentence. */
function titleOf({ kpi, place, months, language, t }: SeriesOf, thisYear: Values, before: Values): string {
  const at = thisYear.findLastIndex((point) => point?.value != null);
  const month = months[at];
  const value = thisYear[at]?.value;
  if (month === undefined || value == null) return t('seriesNothing', { kpi: kpi.name, place });
  const said = {
    kpi: kpi.name,
    place,
    value: figureText(value, kpi.unit, language),
    month: monthText(month, language),
  };
  const change = changeOf(value, before[at]?.value, kpi.unit);
  return change ? t('seriesChange', { ...said, change: change.text }) : t('seriesNow', said);
}
