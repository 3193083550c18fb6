import { HIDDEN_SERIES } from '../charts/chart-design';
import type { ChartOption } from '../parts/chart-option';
import { OKABE_ITO } from '../parts/colours';

/** A step of a waterfall: how much it changes, or of a total where it stands. Null: hidden. */
export interface Step {
  readonly name: string;
  readonly change: number | null;
  readonly isTotal: boolean;
}

/** A bar of a waterfall: what it stands on, and how far it goes above and below that. */
export interface StepBar extends Step {
  readonly base: number;
  readonly above: number;
  readonly below: number;
}

/** Where each bar of a waterfall begins and ends, also across nothing; a hidden step moves nothing. */
export function waterfall(steps: readonly Step[]): StepBar[] {
  let level = 0;
  return steps.map((step) => {
    const start = step.isTotal ? 0 : level;
    level = step.isTotal ? (step.change ?? level) : level + (step.change ?? 0);
    const end = step.change === null ? start : level;
    const [low, high] = [Math.min(start, end), Math.max(start, end)];
    if (low >= 0) return { ...step, base: low, above: high - low, below: 0 };
    return high <= 0
      ? { ...step, base: high, above: 0, below: low - high }
      : { ...step, base: 0, above: high, below: low };
  });
}

const TOTAL = OKABE_ITO[0];
const MORE = OKABE_ITO[2];
const LESS = OKABE_ITO[5];

/** A waterfall for echarts: transparent bars hold the steps up, each of which is labelled with its change. */
export function waterfallOption(
  steps: readonly Step[],
  name: string,
  format: (value: number) => string,
  hidden: string,
): ChartOption {
  const bars = waterfall(steps);
  const bar = { type: 'bar', stack: 'steps', barMaxWidth: 64 };
  const drawn = (length: number, { change, isTotal }: Step, position: 'top' | 'bottom') => ({
    value: length,
    itemStyle: { color: isTotal ? TOTAL : (change ?? 0) < 0 ? LESS : MORE },
    label: { show: true, position, formatter: change === null ? hidden : format(change) },
  });
  return {
    tooltip: { trigger: 'item' },
    xAxis: { type: 'category', data: steps.map((step) => step.name), axisLabel: { interval: 0 } },
    yAxis: { type: 'value', axisLabel: { formatter: format } },
    series: [
      {
        ...bar,
        name: HIDDEN_SERIES,
        silent: true,
        itemStyle: { color: 'transparent' },
        data: bars.map(({ base }) => base),
      },
      { ...bar, name, data: bars.map((each) => (each.below < 0 ? null : drawn(each.above, each, 'top'))) },
      { ...bar, name, data: bars.map((each) => (each.below < 0 ? drawn(each.below, each, 'bottom') : null)) },
      {
        ...bar,
        name,
        data: bars.map((each) =>
          each.below < 0 && each.above > 0
            ? { ...drawn(each.above, each, 'top'), label: { show: false } }
            : null,
        ),
      },
    ],
  };
}
