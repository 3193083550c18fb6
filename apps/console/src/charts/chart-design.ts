import type { ChartOption } from '../parts/chart-option';
import { OKABE_ITO } from '../parts/colours';

/** From little to much, for heat maps: one hue, readable with dark and with light text. */
export const HEAT = ['#f1f7fb', '#bcdcef', '#6db3dc', '#2a86c0', '#004f7c'] as const;

/** Of what is hidden: grey, and never a colour that means a number. */
export const HIDDEN = '#d9d9d9';

/** The name of a series that only holds another up; no tool-tip speaks of it. */
export const HIDDEN_SERIES = '\u0000base';

/** One mark of a chart that the mouse is over, as echarts hands it to a tool-tip. */
export interface Mark {
  readonly marker?: unknown;
  readonly name?: string;
  readonly seriesName?: string;
  readonly axisValueLabel?: string;
  readonly value?: unknown;
  readonly data?: unknown;
}

/** How a value of a chart is written. */
export type FormatValue = (value: unknown, mark: Mark) => string;

/** What every chart has: colours, quiet axes, room for its labels; what a chart says for itself wins. */
export function designed(option: ChartOption, tip: (marks: Mark | readonly Mark[]) => string): ChartOption {
  const { tooltip, grid, ...rest } = option as { tooltip?: object; grid?: object } & ChartOption;
  return {
    color: [...OKABE_ITO],
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true, ...grid },
    tooltip: { trigger: 'axis', confine: true, formatter: tip, axisPointer: { type: 'shadow' }, ...tooltip },
    ...rest,
  };
}

/** The lines of a tool-tip: where it is, a line for each series, and how the figure is reckoned. */
export function tipLines(
  marks: Mark | readonly Mark[],
  format: FormatValue,
  formula: string | undefined,
): string {
  const all = Array.isArray(marks) ? (marks as readonly Mark[]) : [marks as Mark];
  const shown = all.filter(({ seriesName }) => seriesName !== HIDDEN_SERIES);
  const head = shown[0]?.axisValueLabel ?? shown[0]?.name ?? '';
  const lines = shown.map((mark) => {
    const name = mark.seriesName === undefined ? '' : `${escaped(mark.seriesName)}: `;
    return `${typeof mark.marker === 'string' ? mark.marker : ''}${name}<b>${escaped(format(mark.value, mark))}</b>`;
  });
  const last = formula === undefined ? [] : [`<span style="color:#595959">${escaped(formula)}</span>`];
  const text = [`<b>${escaped(head)}</b>`, ...lines, ...last].join('<br>');
  return `<div style="max-width:360px;white-space:normal">${text}</div>`;
}

/** A text as it may stand in a tool-tip, which is made of HTML: names come from people. */
export function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
