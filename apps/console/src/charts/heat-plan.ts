import type { ChartOption } from '../parts/chart-option';
import { HEAT, HIDDEN } from './chart-design';
import type { ChartPlan } from './chart-plan';

/** A cell of a heat map by its place; null where its number is hidden, left out where there is none. */
export interface HeatCell {
  readonly x: number;
  readonly y: number;
  readonly value: number | null;
}

export interface HeatOf {
  readonly title: string;
  readonly formula?: string;
  readonly note?: string | undefined;
  readonly xNames: readonly string[];
  readonly yNames: readonly string[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly cells: readonly HeatCell[];
  readonly hidden: string;
  readonly format: (value: number) => string;
}

/** In the place of a number that is hidden; nothing that is counted can be less than nothing. */
export const NO_NUMBER = -1;

/** A grid of cells, darker where there is more; what is hidden is grey, out of the scale and said to be hidden. */
export function heatPlan(of: HeatOf): ChartPlan {
  const { title, formula, note, xNames, yNames, yTitle, cells, hidden, format } = of;
  const at = (x: number, y: number) => cells.find((cell) => cell.x === x && cell.y === y);
  const written = (cell: HeatCell | undefined) =>
    cell ? (cell.value === null ? hidden : format(cell.value)) : '';
  const rows = yNames.map((name, y) => [name, ...xNames.map((_, x) => written(at(x, y)))]);
  return {
    title,
    ...(formula !== undefined && { formula }),
    note,
    table: { head: [yTitle, ...xNames], rows: cells.length === 0 ? [] : rows },
    option: optionOf(of),
  };
}

const AXIS = {
  type: 'category',
  splitArea: { show: false },
  axisTick: { show: false },
  axisLine: { show: false },
  nameLocation: 'middle',
};

function optionOf({ title, xNames, yNames, xTitle, cells, hidden, format }: HeatOf): ChartOption {
  const most = Math.max(1e-9, ...cells.map(({ value }) => value ?? 0));
  const names = { interval: 0 };
  return {
    grid: { top: 40, bottom: 40, left: 8, right: 8 },
    tooltip: { trigger: 'item' },
    xAxis: { ...AXIS, data: [...xNames], position: 'top', name: xTitle, nameGap: 24, axisLabel: names },
    yAxis: { ...AXIS, data: [...yNames], inverse: true, axisLabel: names },
    visualMap: {
      min: 0,
      max: most,
      dimension: 2,
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemHeight: 120,
      itemWidth: 12,
      inRange: { color: [...HEAT] },
      formatter: (value: number) => format(value),
    },
    series: [
      {
        type: 'heatmap',
        name: title,
        data: cells.map((cell) => drawn(cell, most, hidden, format)),
        label: { show: true, fontSize: 11 },
        itemStyle: { borderColor: '#fff', borderWidth: 1 },
      },
    ],
  };
}

function drawn({ x, y, value }: HeatCell, most: number, hidden: string, format: HeatOf['format']) {
  if (value !== null) {
    const color = value / most > 0.6 ? '#fff' : '#1f1f1f';
    return { value: [x, y, value], label: { formatter: format(value), color } };
  }
  const label = { formatter: hidden, color: '#1f1f1f' };
  return { value: [x, y, NO_NUMBER], visualMap: false, itemStyle: { color: HIDDEN }, label };
}
